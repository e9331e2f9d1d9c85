import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow } from '../files-below.ts';

const root = path.join(import.meta.dirname, '..', '..');
const texts = filesBelow(root).filter((file) =>
  /\.(md|ts|js|rb|sh|json|yaml|yml|txt|feature)$/.test(file),
);

/** A package of such a name would be a stranger's: npx would fetch and run it if that of the command were not installed. */
const strangers = /\bnpx\s+(?:(?:-y|--yes)\s+)?(?:spc|pact-broker)\b/g;

test('no page, file or printed line starts a package that strangers named like a command', () => {
  const bare = texts.flatMap((file) =>
    [...readFileSync(path.join(root, file), 'utf8').matchAll(strangers)].map(
      ([command]) => `${file}: ${command}`,
    ),
  );
  expect(texts.length).toBeGreaterThan(1000);
  expect(bare).toEqual([]);
});

test.each([['npx', 'spc'].join(' '), ['npx', '--yes', 'spc'].join(' ')])(
  '%s is recognised',
  (command) => {
    expect(command.match(strangers)).toEqual([command]);
  },
);
