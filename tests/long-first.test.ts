import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { long, longFirst } from './long-first.ts';

const others = ['a.test.ts', 'b.test.ts', 'c.test.ts', 'd.test.ts'];

test('the longest files come first, the others in an order that the seed decides', () => {
  const [first, second] = long as [string, string];
  const orders = [1, 2, 3].map((seed) => longFirst([...others, second, first], seed));
  expect(orders.map((order) => order.slice(0, 2))).toEqual(orders.map(() => [first, second]));
  expect(orders.map((order) => order.slice(2).toSorted())).toEqual(orders.map(() => others));
  expect(new Set(orders.map(String)).size).toBeGreaterThan(1);
  expect(longFirst(others.toReversed(), 1)).toEqual(longFirst(others, 1));
});

test('every file that is called long is there', () => {
  expect(long.filter((file) => !existsSync(file))).toEqual([]);
});
