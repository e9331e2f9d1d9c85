import { expect, test } from 'vitest';
import { repeatedNames } from './repeated-names.ts';

test('a name that one object has twice is found at any depth, with its path', () => {
  expect(repeatedNames('{"a":1,"b":[{"c":1},{"c":1,"d":{"e":1,"\\u0065":2}}],"a":2}')).toEqual([
    'b[1].d.e',
    'a',
  ]);
});

test('one name in two objects, and what is no JSON, repeats nothing', () => {
  expect(repeatedNames('{"a":{"a":1},"b":[{"a":1},{"a":1}]}')).toEqual([]);
  expect(repeatedNames('<html>')).toEqual([]);
});
