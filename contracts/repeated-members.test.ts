import { expect, test } from 'vitest';
import { repeatedMembers } from './repeated-members.ts';

test('a name that one object has twice is found at any depth, with its path and place', () => {
  const text = '{"a":1,"b":[{"c":1},{"c":1,"d":{"e":1,"\\u0065":2}}],"a":2}';
  expect(repeatedMembers(text)).toEqual([
    { path: ['b', 1, 'd', 'e'], offset: text.indexOf('"\\u0065"') },
    { path: ['a'], offset: text.lastIndexOf('"a"') },
  ]);
});

test('one name in two objects, and what is no JSON, repeats nothing', () => {
  expect(repeatedMembers('{"a":{"a":1},"b":[{"a":1},{"a":1}]}')).toEqual([]);
  expect(repeatedMembers('<html>')).toEqual([]);
});
