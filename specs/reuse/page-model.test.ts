import { describe, expect, test } from 'vitest';
import type { Decision } from '../../contracts/test-control.ts';
import { judgeDecision, judgeVisit } from './page-model.ts';
import { begin, type RequestLifetime } from './request-lifetime.ts';

const HOUR = 3600;
const at = (hours: number) => ({ earliest: hours * HOUR, latest: hours * HOUR });
const life = (given: Partial<RequestLifetime> = {}): RequestLifetime => ({
  ...begin('l', 'c', at(0)),
  ...given,
});

function visited(
  on: RequestLifetime,
  page: string,
  { person = 0 as 0 | 1, hours = 1, consented = false } = {},
) {
  const command = { kind: 'visit', person, link: 'first', signIn: true } as const;
  return judgeVisit(on, command, page, at(hours), consented);
}

function decided(on: RequestLifetime, kind: Decision, page: string, hours = 1, superseded = false) {
  return judgeDecision(on, { kind, person: 0, link: 'first' }, page, at(hours), superseded);
}

describe('the first visitor', () => {
  test('is asked for consent and owns the link from then', () => {
    const on = life();
    expect(visited(on, 'consent')).toBeNull();
    expect(on).toMatchObject({ owner: 0, state: 'pending' });
  });

  test('may see the credential at once after consenting before', () => {
    expect(visited(life(), 'credential')).toEqual({ expected: 'the consent prompt', basis: 'D' });
    const on = life();
    expect(visited(on, 'credential', { consented: true })).toBeNull();
    expect(on.state).toBe('accepted');
  });

  test.each(['error', 'sign-in'])('must not see the %s page', (page) => {
    expect(visited(life(), page)).toEqual({ expected: 'the consent prompt', basis: 'D' });
  });
});

describe('another visitor', () => {
  test.each([
    ['error', null],
    ['sign-in', 'A'],
    ['consent', 'D'],
    ['credential', 'D'],
  ])('that sees the %s page is a fault of basis %s', (page, basis) => {
    expect(visited(life({ owner: 1 }), page)?.basis ?? null).toBe(basis);
  });
});

describe('the owner of an accepted credential', () => {
  const accepted = () => life({ owner: 0, state: 'accepted' });

  test('sees it within 48 hours', () => {
    expect(visited(accepted(), 'credential')).toBeNull();
    expect(visited(accepted(), 'consent')?.expected).toBe('the credential page');
  });

  test('sees whatever the target likes afterwards', () => {
    expect(visited(accepted(), 'error', { hours: 49 })).toBeNull();
  });
});

test('a cancelled credential is never shown', () => {
  const cancelled = life({ owner: 0, state: 'cancelled' });
  expect(visited(cancelled, 'credential')?.basis).toBe('D');
  expect(visited(cancelled, 'error')).toBeNull();
});

test('a person sees nothing without signing in', () => {
  const command = { kind: 'visit', person: 0, link: 'first', signIn: false } as const;
  const on = life();
  expect(judgeVisit(on, command, 'consent', at(1), false)?.basis).toBe('D');
  expect(judgeVisit(on, command, 'sign-in', at(1), false)).toBeNull();
  expect(on.owner).toBeNull();
});

describe('a decision', () => {
  test.each([
    ['accept', 'credential', 'accepted'],
    ['cancel', 'canceled', 'cancelled'],
  ] as const)('to %s leads to the %s page and decides the request', (kind, page, state) => {
    const on = life();
    expect(decided(on, kind, page)).toBeNull();
    expect(on).toMatchObject({ owner: 0, state });
  });

  test.each([
    ['accept', 'canceled', 'the credential page'],
    ['accept', 'error', 'the credential page'],
    ['cancel', 'credential', 'the canceled page'],
  ] as const)('to %s may not lead to the %s page', (kind, page, expected) => {
    expect(decided(life(), kind, page)).toEqual({ expected, basis: 'D' });
  });

  test('comes too late after 48 hours', () => {
    expect(decided(life(), 'accept', 'error', 49)).toBeNull();
    expect(decided(life(), 'accept', 'credential', 49)?.basis).toBe('D');
    expect(decided(life({ owner: 0 }), 'accept', 'credential', 49)?.basis).toBe('A');
    expect(decided(life(), 'accept', 'credential', 49, true)?.basis).toBe('D');
  });

  test('of another person is shut out', () => {
    expect(decided(life({ owner: 1 }), 'accept', 'credential')?.basis).toBe('D');
    expect(decided(life({ owner: 1 }), 'accept', 'error')).toBeNull();
  });

  test('made again, or on a replaced link, ends what is known', () => {
    const [again, replaced] = [life({ owner: 0, state: 'accepted' }), life()];
    expect(decided(again, 'cancel', 'error')).toBeNull();
    expect(decided(replaced, 'accept', 'error', 1, true)).toBeNull();
    expect([again.state, replaced.state]).toEqual(['unknown', 'unknown']);
    expect(visited(again, 'credential', { person: 1 })).toBeNull();
    expect(decided(again, 'cancel', 'credential')).toBeNull();
  });
});
