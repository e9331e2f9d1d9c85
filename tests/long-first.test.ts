import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { long, longFirst } from './long-first.ts';

const filesOf = (project: string, names: readonly string[]) =>
  names.map((name) => ({ project, file: `${project}/${name}.test.ts` }));

const others = [
  ...filesOf('process', ['a', 'b', 'c', 'd']),
  ...filesOf('runs', ['a', 'b', 'c', 'd']),
  ...filesOf('unit', ['a', 'b', 'c', 'd']),
];

test('the longest files come first, the others in an order that the seed decides', () => {
  const [first, second] = long.map((file) => ({ project: 'process', file }));
  if (first === undefined || second === undefined) throw new Error('no two files are long');
  const orders = [1, 2, 3].map((seed) => longFirst([...others, second, first], seed));
  expect(orders.map((order) => order.slice(0, 2))).toEqual(orders.map(() => [first, second]));
  expect(orders.map((order) => new Set(order.slice(2)))).toEqual(orders.map(() => new Set(others)));
  expect(new Set(orders.map((order) => JSON.stringify(order))).size).toBe(3);
  expect(longFirst(others.toReversed(), 1)).toEqual(longFirst(others, 1));
});

test('the files of a project follow each other, and unit tests come last', () => {
  for (const seed of [1, 2, 3, 4]) {
    const projects = longFirst(others, seed).map(({ project }) => project);
    const groups = projects.filter((project, place) => project !== projects[place - 1]);
    expect(groups.toSorted()).toEqual(['process', 'runs', 'unit']);
    expect(groups.at(-1)).toBe('unit');
  }
});

test('every file that is called long is there', () => {
  expect(long.filter((file) => !existsSync(file))).toEqual([]);
});
