import { describe, expect, test } from 'vitest';
import { userNamed } from '../../profiles/testing/user.ts';
import { createLeasePool } from './lease-pool.ts';

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

  test('leaves the last one to a check that has a user', async () => {
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

describe('a person of a pending check', () => {
  test('is leased by name only', async () => {
    const pool = createLeasePool([ada, bo], ['ada']);
    const [settling, other] = [pool.open(true, signal), pool.open(false, signal)];
    expect(await other.lease()).toBe(bo);
    await expect(other.lease()).rejects.toThrow(
      'needs more than the 2 people that the profile lists, 1 of them reserved for checks that are pending',
    );
    expect(settling.resume('ada')).toBe(ada);
    settling.end();
    expect(await other.lease()).toBe(ada);
  });

  test('stays reserved when their check is suspended', async () => {
    const pool = createLeasePool([ada, bo]);
    const check = pool.open(true, signal);
    await check.lease();
    check.suspend();
    await expect(pool.open(true, signal).lease()).rejects.toThrow(
      'every person of the profile who never consented is used up (1 of 2, 1 of them reserved',
    );
    expect(await pool.open(false, signal).lease()).toBe(bo);
    expect(pool.open(false, signal).resume('ada')).toBe(ada);
  });

  test('cannot be leased twice, nor if the profile no longer lists them', async () => {
    const pool = createLeasePool([ada], ['ada', 'cy']);
    pool.open(true, signal).resume('ada');
    const late = pool.open(true, signal);
    expect(() => late.resume('ada')).toThrow('ada is with another check');
    expect(() => late.resume('cy')).toThrow(
      'the profile lists no user cy; add them under people.users again',
    );
  });

  test('is not given to a check that waits', async () => {
    const pool = createLeasePool([ada], ['ada']);
    await expect(pool.open(false, signal).lease()).rejects.toThrow(
      'needs more than the 1 people that the profile lists, 1 of them reserved',
    );
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
