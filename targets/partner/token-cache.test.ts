import { expect, test } from 'vitest';
import { createTokenCache } from './token-cache.ts';

/** A cache with a clock of its own, and a target that grants `t1`, `t2` and so on. */
function cacheOf(expiresIn: number | null) {
  const time = { ms: 0 };
  let granted = 0;
  const cache = createTokenCache(() => time.ms);
  const fetch = async () => {
    granted += 1;
    return { token: `t${granted}`, expiresIn };
  };
  return { time, cache, get: () => cache.get('scope', fetch) };
}

test('a token is renewed once half its life is over', async () => {
  const { time, get } = cacheOf(3600);
  await get();
  time.ms = 1_799_999;
  expect(await get()).toBe('t1');
  time.ms = 1_800_000;
  expect(await get()).toBe('t2');
});

test('a token of unknown life is kept until it is forgotten', async () => {
  const { time, cache, get } = cacheOf(null);
  await get();
  time.ms = 1e12;
  expect(await get()).toBe('t1');
  cache.clear();
  expect(await get()).toBe('t2');
});

test('a token of next to no life is not asked for with every call', async () => {
  const { time, get } = cacheOf(0.001);
  await get();
  time.ms = 999;
  expect(await get()).toBe('t1');
  time.ms = 1000;
  expect(await get()).toBe('t2');
});

test('a token that is renewed is fetched once for all who ask', async () => {
  const { time, get } = cacheOf(60);
  await get();
  time.ms = 30_000;
  expect(await Promise.all([get(), get(), get()])).toEqual(['t2', 't2', 't2']);
});

test('a failure is not kept', async () => {
  const { cache, get } = cacheOf(60);
  const failing = cache.get('scope', () => Promise.reject(new Error('refused')));
  await expect(failing).rejects.toThrow('refused');
  expect(await get()).toBe('t1');
});
