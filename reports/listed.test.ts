import { expect, test } from 'vitest';
import { listed } from './listed.ts';

const names = (count: number) => Array.from({ length: count }, (_, at) => `n${at + 1}`);

test.each([
  [names(0), ''],
  [names(1), 'n1'],
  [names(8), 'n1, n2, n3, n4, n5, n6, n7, n8'],
  [names(9), 'n1, n2, n3, n4, n5, n6, n7, n8 and 1 more'],
  [names(20), 'n1, n2, n3, n4, n5, n6, n7, n8 and 12 more'],
])('%j are listed as "%s"', (all, expected) => {
  expect(listed(all)).toBe(expected);
});
