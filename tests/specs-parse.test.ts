import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sourcesBelow } from './architecture/modules.ts';

test('no check parses JSON in a way that throws: what a target sends is not the fault of the suite', () => {
  const root = path.join(import.meta.dirname, '..');
  const specs = sourcesBelow(root).filter((file) => /^specs\/.*(?<!\.test)\.ts$/.test(file));
  const throwing = specs.filter((file) =>
    readFileSync(path.join(root, file), 'utf8').includes('JSON.parse('),
  );
  expect(specs.length).toBeGreaterThan(90);
  expect(throwing).toEqual([]);
});
