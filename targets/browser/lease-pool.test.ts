import { describe, expect, test } from 'vitest';
import { createLeasePool } from './lease-pool.ts';
import { userNamed } from './user-for-tests.ts';

const { signal } = new AbortController();
const ada = userNamed('ada');
const bo = userNamed('bo', { consented: true, app: true });
const cy = userNamed('cy', { consented: true, app: true });

describe('a lease', () => {
  test('gives each person to one check at a time', async () => {
    const pool = createLeasePool([bo, cy]);
    const [one, other] = [pool.open(false, signal), pool.open(false, signal)];
    const order: string[] = [(await one.lease()).name];
    const waiting = other.lease().then(({ name }) => order.push(`other ${name}`));
    order.push((await one.lease()).name);
    one.end();
    await waiting;
    expect(order).toEqual(['bo', 'cy', 'other bo']);
  });

  test('spares people without a history for who needs them', async () => {
    const pool = createLeasePool([ada, bo]);
    expect((await pool.open(false, signal).lease()).name).toBe('bo');
  });

  test('leaves the last one to a check that has somebody', async () => {
    const pool = createLeasePool([bo, cy, ada]);
    const [one, other, third] = [1, 2, 3].map(() => pool.open(false, signal));
    await one?.lease();
    await other?.lease();
    const late = third?.lease();
    expect((await one?.lease())?.name).toBe('ada');
    one?.end();
    expect((await late)?.name).toBe('bo');
  });

  test('ends with its signal', async () => {
    const pool = createLeasePool([bo]);
    await pool.open(false, signal).lease();
    const stop = new AbortController();
    const waiting = pool.open(false, stop.signal).lease();
    stop.abort(new Error('stopped'));
    await expect(waiting).rejects.toThrow('stopped');
  });
});

describe('a pool that is too small', () => {
  test('says so to a check that needs more', async () => {
    const check = createLeasePool([bo]).open(false, signal);
    await check.lease();
    await expect(check.lease()).rejects.toThrow(
      'the check needs more than the 1 people that the profile lists',
    );
  });

  test('has no fresh person twice', async () => {
    const pool = createLeasePool([ada, bo]);
    const first = pool.open(true, signal);
    expect(await first.lease()).toBe(ada);
    first.end();
    await expect(pool.open(true, signal).lease()).rejects.toThrow(
      'every person of the profile who never consented is used up (1 of 2); list more users',
    );
  });
});
