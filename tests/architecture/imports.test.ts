import { expect, test } from 'vitest';
import { importsOf } from './imports.ts';

test.each([
  ["import { a } from './a.ts'", 'value'],
  ["import './a.ts'", 'value'],
  ["import { type A } from './a.ts'", 'value'],
  ["export * from './a.ts'", 'value'],
  ["export { a } from './a.ts'", 'value'],
  ["const a = async () => (await import('./a.ts')).a", 'value'],
  ["import type from './a.ts'", 'value'],
  ["export { type A } from './a.ts'", 'value'],
  ["export {} from './a.ts'", 'value'],
  ["import type { A } from './a.ts'", 'type'],
  ["import type A from './a.ts'", 'type'],
  ["export type * from './a.ts'", 'type'],
  ["export type { A } from './a.ts'", 'type'],
  ["type A = typeof import('./a.ts')", 'type'],
])('%s is seen as a %s import', (source, kind) => {
  expect(importsOf('x.ts', source)).toEqual([{ specifier: './a.ts', kind }]);
});

test('words that only look like imports are not taken for them', () => {
  const source = '// import "./a.ts"\nexport const b = "import x from \'./a.ts\'";';
  expect(importsOf('x.ts', source)).toEqual([]);
});

test('a file that does not parse is named in the error', () => {
  expect(() => importsOf('mock/x.ts', 'import {')).toThrow(/^mock\/x\.ts: /);
});

test('an import of something computed is refused as uncheckable', () => {
  expect(() => importsOf('mock/x.ts', 'await import(name)')).toThrow(
    'mock/x.ts: an import that is not a string literal cannot be checked',
  );
});
