import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourcesBelow } from './modules.ts';

const root = join(import.meta.dirname, '../..');

/** Only developers run these, on sources of ours. */
const OWN_TOOLS = /^selftest\/(soak|mutants)\/main\.ts$|^(examples|broker|bench)\//;
/** Their texts are changes of other programs, which write. */
const OTHER_PROGRAMS = /^selftest\/clients\/[\w-]+(clients|mistakes)\.ts$/;
/** It says that Node is too old, before anything of ours can be loaded. */
const ENTRY = 'cli/entry.js';
test('nothing but the screen writes to the standard output or error', async () => {
  const ours = sourcesBelow(root)
    .filter((file) => !/\.test\.ts$|^tests\/|\/testing\//.test(file) && !OWN_TOOLS.test(file))
    .filter((file) => !OTHER_PROGRAMS.test(file));
  const texts = await Promise.all(
    ours.map(async (file) => [file, await readFile(join(root, file), 'utf8')] as const),
  );
  const writing = texts.filter(([, text]) =>
    /\bstd(?:out|err)\.write\(|\bconsole\.\w+\(/.test(text),
  );
  expect(writing.map(([file]) => file)).toEqual([ENTRY, 'reports/screen.ts']);
});
