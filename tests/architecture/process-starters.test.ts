import { expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { suffixOf, unitTestsThatStart } from './process-starters.ts';

function tree(sources: Readonly<Record<string, string>>) {
  return Object.entries(sources).map(([file, source]) => ({
    file,
    imports: importsOf(file, source),
  }));
}

const double = "import { spawn } from 'node:child_process'";

test('a unit test that imports a starter of processes is found', () => {
  const modules = tree({ 'mock/a.test.ts': double, 'mock/b.test.ts': "import 'playwright-core'" });
  expect(unitTestsThatStart(modules)).toEqual([
    { test: 'mock/a.test.ts', starter: 'node:child_process' },
    { test: 'mock/b.test.ts', starter: 'playwright-core' },
  ]);
});

test('a starter is found behind test doubles, and not behind product code', () => {
  const modules = tree({
    'mock/a.test.ts': "import '../tests/one.ts'",
    'tests/one.ts': "import '../mock/testing/two.ts'",
    'mock/testing/two.ts': double,
    'mock/b.test.ts': "import './three.ts'",
    'mock/three.ts': double,
  });
  expect(unitTestsThatStart(modules).map(({ test }) => test)).toEqual(['mock/a.test.ts']);
});

test('tests of another project and imports of types are left alone', () => {
  const modules = tree({
    'mock/a.process.test.ts': double,
    'examples/partner/browser.test.ts': "import 'playwright-core'",
    'mock/b.test.ts': "import type { Page } from 'playwright-core'",
  });
  expect(unitTestsThatStart(modules)).toEqual([]);
});

test.each([
  ['mock/a.test.ts', null],
  ['mock/a.browser.test.ts', 'browser'],
  ['mock/a.ts', null],
])('the suffix of %s is %s', (file, suffix) => {
  expect(suffixOf(file)).toBe(suffix);
});
