import { describe, expect, test } from 'vitest';
import type { JournalCall } from '../../mock/journal/entry.ts';
import { passiveSession, readSessions, writeSessions } from '../session/session-file.ts';
import { putOffAt, readsAt } from './testing/calls-at.ts';
import { judged } from './testing/judged.ts';

/** A session in which these calls arrived, while the judge was late by this much. */
function session(entries: JournalCall[], stalledMs: number, journey = 'submit') {
  return { ...passiveSession(entries), journey, stalledMs };
}

/** What is found about one rule. */
function finding(rule: string, ...sessions: ReturnType<typeof session>[]) {
  return judged(sessions).findings.find(({ check }) => check === rule);
}

describe('a break in a session during which the machine stalled', () => {
  const fast = readsAt(0, 100);

  test('blames no client, and says why', () => {
    expect(finding('CSTAT-004', session(fast, 1001))).toMatchObject({
      verdict: 'could-not-run',
      message:
        'submit: the client asked for a status again after 100 ms, but this machine was too busy to blame it: the judge itself was up to 1.0 s late',
      remedy: 'run it again on a machine that does less at the same time, or with a smaller --jobs',
      exchanges: [{ step: 'submit' }, { step: 'submit' }],
    });
  });

  test('makes the exit code 3, and never 0', () => {
    const { counts, exitCode } = judged([session(fast, 1001)]);
    expect([counts.warn, counts['could-not-run'] > 0, exitCode]).toEqual([0, true, 3]);
  });

  test('counts if the machine was late by no more than rules allow for', () => {
    expect(finding('CSTAT-004', session(fast, 1000))).toMatchObject({
      verdict: 'warn',
      message: 'submit: the client asked for a status again after 100 ms',
      remedy: null,
    });
  });

  test('counts by what another session shows', () => {
    const calm = session(readsAt(0, 200), 0, 'poll');
    expect(finding('CSTAT-004', session(fast, 5000), calm)).toMatchObject({
      verdict: 'warn',
      message: 'poll: the client asked for a status again after 200 ms',
    });
  });

  test('is found the same in a journal', () => {
    const sessions = [session(fast, 2345)];
    const again = readSessions(writeSessions(sessions));
    expect(judged(again).findings).toEqual(judged(sessions).findings);
  });
});

describe('the pace of asking', () => {
  test.each([
    ['every two seconds', [0, 2000, 4000, 6000]],
    ['every two seconds, once brought late by a busy machine', [0, 2900, 4000, 6000]],
    ['once after a second and then patiently', [0, 1000, 4000, 8000]],
  ])('%s is kept', (_, times) => {
    expect(finding('CSTAT-004', session(readsAt(...times), 0))?.verdict).toBe('pass');
  });

  test.each([
    ['every second', [0, 1000, 2000, 3000], 1000],
    ['every second and a half', [0, 1500, 3000, 4500], 1500],
    ['twice in half a second', [0, 500], 500],
    ['patiently and then every second', [0, 3000, 6000, 7000, 8000], 1000],
  ])('%s is too fast', (_, times, gap) => {
    expect(finding('CSTAT-004', session(readsAt(...times), 0))?.message).toBe(
      `submit: the client asked for a status again after ${gap} ms`,
    );
  });
});

describe('gaps between repetitions without Retry-After', () => {
  test.each([
    ['that double', [0, 500, 1500, 3500]],
    ['that double, the first of them lengthened by a busy machine', [0, 1200, 2200, 4200]],
    ['of which the first is the longest', [0, 1500, 2500]],
    ['of which there is one', [0, 500]],
  ])('%s are spaced', (_, times) => {
    expect(finding('CADD-010', session(putOffAt(...times), 0))?.verdict).toBe('pass');
  });

  test.each([
    ['that stay the same', [0, 500, 1000, 1500], 'repeated at even gaps of 500, 500, 500 ms'],
    ['that hardly differ', [0, 500, 1020], 'repeated at even gaps of 500, 520 ms'],
    ['that are none', [0, 20], 'repeated at once after 503'],
    ['of which there are too many', [0, 100, 300, 700, 1500, 3100], 'tried 6 times'],
  ])('%s are not', (_, times, did) => {
    expect(finding('CADD-010', session(putOffAt(...times), 0))?.message).toBe(
      `submit: the client ${did}`,
    );
  });
});
