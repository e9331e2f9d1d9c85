import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const root = path.join(import.meta.dirname, '..');
const ofCi = readFileSync(path.join(root, '.ci', 'run'), 'utf8');
const { check } = manifest.scripts;

test('`npm run check` runs all that CI runs, as the pages say', () => {
  const commands = [...ofCi.matchAll(/\bnpm (?:cit|run [\w:]+)/g)].map(([command]) => command);
  // `npm cit` is `npm ci` and `npm test`.
  const wanted = commands.map((command) => command.replace('npm cit', 'npm test'));
  expect(wanted).toContain('npm run check:selftest');
  expect(wanted.filter((command) => !check.includes(command))).toEqual([]);
  for (const page of ['README.md', 'CONTRIBUTING.md']) {
    expect(readFileSync(path.join(root, page), 'utf8')).toContain(
      '`npm run check` runs all that CI runs',
    );
  }
});

test('`npm run check` tries as much as CI does', () => {
  const breadth = 'SPC_TEST_BREADTH=all';
  expect(ofCi).toContain(breadth);
  expect(check).toContain(`${breadth} npm test`);
});
