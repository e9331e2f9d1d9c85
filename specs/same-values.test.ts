import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstDifference } from './same-values.ts';

test('any JSON value is the same as itself', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(firstDifference(value, structuredClone(value))).toBeNull();
    }),
  );
});

test('whatever more is shown beside it makes no difference', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (value, more) => {
      expect(firstDifference(value, { 'not a key of it': more, ...value })).toBeNull();
    }),
  );
});

test('a value that changed anywhere is found at its path', () => {
  const path = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(path, fc.integer(), (names, value) => {
      const around = (leaf: unknown) =>
        names.reduceRight<unknown>((below, name) => ({ [name]: below }), leaf);
      expect(firstDifference(around(value), around(value + 1))).toEqual({
        path: names.join('.'),
        submitted: value,
        shown: value + 1,
      });
    }),
  );
});

describe('left out without harm is', () => {
  test.each([[null], [[]]])('%j', (empty) => {
    expect(firstDifference({ a: empty }, {})).toBeNull();
    expect(firstDifference({ a: empty }, { a: null })).toBeNull();
  });
});

describe('a difference is', () => {
  test.each([
    [{ a: 1 }, {}, 'a'],
    [{ a: false }, {}, 'a'],
    [{ a: '' }, { a: null }, 'a'],
    [{ a: 1 }, { a: '1' }, 'a'],
    [{ a: null }, { a: 1 }, 'a'],
    [{ a: {} }, { a: null }, 'a'],
    [{ a: [] }, { a: [1] }, 'a'],
    [{ a: [1] }, { a: [] }, 'a'],
    [{ a: [1] }, { a: [1, 2] }, 'a'],
    [{ a: [1, 2] }, { a: [2, 1] }, 'a[0]'],
    [{ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }, 'a[1].b'],
    [{ a: { b: 1 } }, { a: 'b' }, 'a'],
    [{ a: [1] }, { a: { 0: 1, length: 1 } }, 'a'],
  ])('from %j to %j at %s', (submitted, shown, path) => {
    expect(firstDifference(submitted, shown)?.path).toBe(path);
  });
});
