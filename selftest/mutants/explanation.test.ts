import { expect, test } from 'vitest';
import { type Explanation, explain } from './explanation.ts';
import type { Mutant } from './mutant.ts';

const survivor: Mutant = {
  file: 'mock/a.ts',
  place: { start: { line: 3, column: 9 }, end: { line: 4, column: 3 } },
  operator: 'BlockStatement',
  original: '{\n  kept.clear();\n}',
  replacement: '{}',
  fate: 'survived',
  killedBy: null,
};

const known: Explanation = {
  file: 'mock/a.ts',
  line: 'if (full) {',
  from: '{ kept.clear(); }',
  to: '{}',
  because: 'memory only',
};

const lineOf = () => '  if (full) {';

test('a survivor is found in the list by what it changes', () => {
  const { explained, unexplained, stale } = explain([survivor], [known], lineOf);
  expect(explained.get(survivor)).toBe(known);
  expect([unexplained, stale]).toEqual([[], []]);
});

test('an explanation of what no longer survives is stale', () => {
  const { stale } = explain([], [known], lineOf);
  expect(stale).toEqual([known]);
});

test.each([
  ['another file', { file: 'mock/b.ts' }],
  ['another line', { line: 'else {' }],
  ['another original', { from: '{ kept.close(); }' }],
  ['another replacement', { to: '{ return; }' }],
])('an explanation of %s explains nothing here', (_what, change) => {
  const { unexplained, stale } = explain([survivor], [{ ...known, ...change }], lineOf);
  expect([unexplained.length, stale.length]).toEqual([1, 1]);
});
