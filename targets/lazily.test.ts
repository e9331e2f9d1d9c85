import { expect, test } from 'vitest';
import { lazily } from './lazily.ts';

test.each([undefined, null, 7])('a value that is %s is made once, and only if needed', (value) => {
  let calls = 0;
  const get = lazily(() => {
    calls += 1;
    return value;
  });
  expect(calls).toBe(0);
  expect([get(), get(), calls]).toEqual([value, value, 1]);
});

test('a function that fails is called again', () => {
  let calls = 0;
  const get = lazily(() => {
    calls += 1;
    if (calls === 1) throw new Error('first call');
    return calls;
  });
  expect(get).toThrow('first call');
  expect(get()).toBe(2);
});
