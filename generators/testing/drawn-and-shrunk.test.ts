import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawnAndShrunk } from './drawn-and-shrunk.ts';

const lists = fc.array(fc.integer({ min: 100, max: 1000 }), { minLength: 5, maxLength: 20 });

test('as many values are drawn, and met while shrinking, as are asked for', () => {
  const lengths = [0, 1, 7, 30].map(
    (shrunk) => drawnAndShrunk(lists, { seed: 1, drawn: 4, shrunk }).length,
  );
  expect(lengths).toEqual([4, 5, 11, 34]);
});

test('what is met while shrinking begins with what was drawn first and becomes smaller', () => {
  const [first, ...others] = drawnAndShrunk(lists, { seed: 1, drawn: 1, shrunk: 100 });
  const size = (list: readonly number[] = []) => list.reduce((sum, each) => sum + each, 0);
  expect(others[0]).toEqual(first);
  expect(Math.min(...others.map(size))).toBeLessThan(size(first) / 2);
});

test('values that cannot shrink that often are fewer', () => {
  expect(drawnAndShrunk(fc.constant(1), { seed: 1, drawn: 2, shrunk: 50 })).toEqual([1, 1, 1]);
});
