import { expect, test } from 'vitest';
import { replacedAt, shifted, textAt } from './place.ts';

const source = 'const a = 1;\nconst b = a + 2;\n';
const sum = { start: { line: 2, column: 11 }, end: { line: 2, column: 16 } };

test('a place is read and replaced in its text', () => {
  expect(textAt(source, sum)).toBe('a + 2');
  expect(replacedAt(source, sum, 'a - 2')).toBe('const a = 1;\nconst b = a - 2;\n');
});

test('a place over several lines takes their ends with it', () => {
  const both = { start: { line: 1, column: 7 }, end: { line: 2, column: 8 } };
  expect(textAt(source, both)).toBe('a = 1;\nconst b');
});

test('a place counted from 0 is counted from 1', () => {
  const zeroBased = { start: { line: 1, column: 10 }, end: { line: 1, column: 15 } };
  expect(shifted(zeroBased, { line: 1, column: 1 })).toEqual(sum);
});
