import { describe, expect, test } from 'vitest';
import { createRandom, type Random } from '../../mock/random.ts';
import { type AnyFunction, observeCalls } from './observe-calls.ts';

/** An observer of one function, `add`, that a fault called `other` replaces. */
function observing(call: AnyFunction, isCompared = true) {
  return observeCalls(new Map([['add', [{ owner: 'other', call }]]]), () => isCompared);
}

const add = (one: unknown, other: unknown) => Number(one) + Number(other);

function throwing(error: Error) {
  return () => {
    throw error;
  };
}

describe('a function that is compared', () => {
  test('returns what it returned, and names who would have returned something else', async () => {
    const { observed, result } = observing((one, other) => Math.min(add(one, other), 10));
    const sum = observed('add', add);
    expect(sum(1, 2)).toBe(3);
    expect(await result()).toEqual({ called: ['add'], differing: [] });
    expect(sum(10, 2)).toBe(12);
    expect(await result()).toEqual({ called: ['add'], differing: ['other'] });
  });

  test.each([
    ['returns', () => 1, ['other']],
    ['throws another error', throwing(new RangeError('too small')), ['other']],
    ['throws the same', throwing(new RangeError('too large')), []],
  ])('throws what it threw; a replacement that %s', async (_, replacement, differing) => {
    const { observed, result } = observing(replacement);
    const broken = observed('add', throwing(new RangeError('too large')));
    expect(() => broken()).toThrow('too large');
    expect(await result()).toEqual({ called: ['add'], differing });
  });

  test('may return a promise', async () => {
    const same = observing(async () => ({ id: 1 }));
    await same.observed('add', async () => ({ id: 1 }))();
    expect((await same.result()).differing).toEqual([]);

    const refusing = observing(async () => {
      throw new Error('no');
    });
    await refusing.observed('add', async () => ({ id: 1 }))();
    expect((await refusing.result()).differing).toEqual(['other']);
  });

  test('is replaced by one that remembers the calls before', async () => {
    let calls = 0;
    const { observed, result } = observing((value) => {
      calls += 1;
      return calls < 3 ? value : null;
    });
    const same = observed('add', (value) => value);
    same(1);
    same(2);
    expect((await result()).differing).toEqual([]);
    same(3);
    expect((await result()).differing).toEqual(['other']);
  });

  test('draws values that its replacement gets, too', async () => {
    const content = ({ random }: { random: Random }) => random.uuid();
    const same = observing(content as AnyFunction);
    const random = createRandom(1, 'content');
    const drawn = same.observed('add', content as AnyFunction)({ random });
    expect(drawn).toBe(createRandom(1, 'content').uuid());
    expect((await same.result()).differing).toEqual([]);

    const longer = observing(
      ((given: { random: Random }) => `${content(given)}.${content(given)}`) as AnyFunction,
    );
    longer.observed('add', content as AnyFunction)({ random });
    expect((await longer.result()).differing).toEqual(['other']);
  });
});

test.each([
  ['a submission', { submission: { owner: 'p1', decision: null } }],
  ['the answer that it returns', { body: { owner: 'p1', decision: null } }],
])('a replacement that changes %s differs, and the change is taken back', async (_, given) => {
  const { observed, result } = observing((sight) => {
    for (const each of Object.values(sight as object))
      Object.assign(each, { decision: 'canceled' });
    return sight;
  });
  const before = structuredClone(given);
  expect(observed('add', (sight) => sight)(given)).toBe(given);
  expect(given).toEqual(before);
  expect((await result()).differing).toEqual(['other']);
});

test('a function that is not compared is noted, and its replacement is not called', async () => {
  const { observed, result } = observing(() => {
    throw new Error('called');
  }, false);
  observed('add', add)(1, 2);
  expect(await result()).toEqual({ called: ['add'], differing: [] });
});
