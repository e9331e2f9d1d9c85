import { expect, test } from 'vitest';
import { importCycles } from './cycles.ts';
import { importsOf } from './imports.ts';

function tree(sources: Readonly<Record<string, string>>) {
  return Object.entries(sources).map(([file, source]) => ({
    file,
    imports: importsOf(file, source),
  }));
}

test('modules that import each other in a circle are found', () => {
  const modules = tree({
    'mock/a.ts': "import './b.ts'",
    'mock/b.ts': "import './c/d.ts'",
    'mock/c/d.ts': "import '../b.ts'",
  });
  expect(importCycles(modules, ['value'])).toEqual([['mock/b.ts', 'mock/c/d.ts']]);
});

test('a circle of types is distinguished from one of values', () => {
  const modules = tree({
    'mock/a.ts': "import './b.ts'",
    'mock/b.ts': "import type { A } from './a.ts'",
  });
  expect(importCycles(modules, ['value'])).toEqual([]);
  expect(importCycles(modules, ['value', 'type'])).toEqual([['mock/a.ts', 'mock/b.ts']]);
});

test('two ways to the same module are not a circle', () => {
  const modules = tree({
    'mock/a.ts': "import './b.ts'; import './c.ts'",
    'mock/b.ts': "import './d.ts'",
    'mock/c.ts': "import './d.ts'",
    'mock/d.ts': "import 'hono'",
  });
  expect(importCycles(modules, ['value', 'type'])).toEqual([]);
});
