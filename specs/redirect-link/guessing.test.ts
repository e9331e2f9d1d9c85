import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallestStep, varyingBits } from './guessing.ts';

describe('varying bits', () => {
  test.each([
    [['a', 'a', 'a'], 0],
    [['a', 'b'], 2],
    [['\u0000', '\u007f'], 7],
    [['aa', 'ba'], 2],
    [['aa', 'b'], 2],
    [['a'], 0],
  ])('of %j are %i', (contents, bits) => {
    expect(varyingBits(contents)).toBe(bits);
  });

  test('never fall when another content of that length comes', () => {
    const contents = fc.array(fc.stringMatching(/^[0-9a-f]{8}$/), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(contents, (all) => {
        expect(varyingBits(all)).toBeGreaterThanOrEqual(varyingBits(all.slice(1)));
      }),
    );
  });

  test('do not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (all) => {
        expect(varyingBits(all.toReversed())).toBe(varyingBits(all));
      }),
    );
  });
});

describe('the smallest step', () => {
  test.each([
    [['7', '9', '12'], 2n],
    [['12', '9', '7'], 2n],
    [['0a', '0c'], 2n],
    [['00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-00000000000b'], 1n],
    [['req_a', 'req_b'], 1n],
    [['5', '5'], 0n],
  ])('in %j is %s', (contents, step) => {
    expect(smallestStep(contents)).toBe(step);
  });

  test('needs two contents at least', () => {
    expect([smallestStep([]), smallestStep(['7'])]).toEqual([null, null]);
  });

  test('of a counter is one, wherever it began', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 2, max: 9 }), (start, length) => {
        const counted = Array.from({ length }, (_, place) => `${start + place}`);
        expect(smallestStep(counted)).toBe(1n);
      }),
    );
  });
});
