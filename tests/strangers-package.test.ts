import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..');
const notOurs = new Set(['node_modules', 'dist', 'report']);
const texts = globSync('**/*.{md,ts,js,rb,sh,json,yaml,yml,txt,feature}', {
  cwd: root,
  exclude: (name) => notOurs.has(name) || name.startsWith('.'),
});

/** The package of this name on the registry is not ours: npx would fetch and run it if ours were not installed. */
const strangers = /\bnpx\s+(?:(?:-y|--yes)\s+)?spc\b/g;

test('no page, file or printed line starts the package that strangers named like our command', () => {
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
