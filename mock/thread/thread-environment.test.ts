import { getCompileCacheDir } from 'node:module';
import { expect, test } from 'vitest';
import { threadEnvironment } from './thread-environment.ts';

test('a thread uses the compile cache of its process', () => {
  const folder = getCompileCacheDir();
  const named = threadEnvironment().NODE_COMPILE_CACHE;
  expect(folder === undefined ? named : folder.startsWith(`${named}`)).toBe(
    folder === undefined ? process.env.NODE_COMPILE_CACHE : true,
  );
});
