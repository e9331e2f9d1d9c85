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
    const { counts, exitCode } = judged([session(fast, 1001)], ['CSTAT-004']);
    expect([counts.warn, counts['could-not-run'], exitCode]).toEqual([0, 1, 3]);
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

  test('counts if the rule is not about time', () => {
    const inAddress = readsAt(0).map((call) => ({
      ...call,
      path: `${call.path}?access_token=abc`,
    }));
    const [calm, busy] = [0, 5000].map((stalledMs) => judged([session(inAddress, stalledMs)]));
    expect(calm?.counts.fail).toBeGreaterThan(0);
    expect(busy?.counts.fail).toBe(calm?.counts.fail);
  });

  test('explains why a client came to no end', () => {
    const ended = {
      exitCode: 1,
      signal: null,
      overLimit: false,
      crashed: false,
      lines: [],
      leaks: [],
    };
    const remedies = [0, 5000].map((stalledMs) => {
      const { problems } = judged([{ ...session(fast, stalledMs), ended }]);
      return problems.map(({ remedy }) => remedy);
    });
    expect(remedies).toEqual([
      ['run it by hand against `spc mock`; a client without this journey ends with 77'],
      ['run it again on a machine that does less at the same time, or with a smaller --jobs'],
    ]);
  });

  test('is found the same in a journal', () => {
    const sessions = [session(fast, 2345)];
    const again = readSessions(writeSessions(sessions));
    expect(judged(again).findings).toEqual(judged(sessions).findings);
  });
});

test('a rule that was kept says so if a session was played a second time', () => {
  const patient = session(readsAt(0, 3000), 0);
  expect(finding('CSTAT-004', patient, { ...patient, again: true })?.message).toBe(
    'kept in 2 sessions, in 1 of them when it was played a second time',
  );
});

describe('the pace of asking', () => {
  test.each([
    ['every two seconds', [0, 2000, 4000, 6000]],
    ['every two seconds, once brought late by a busy machine', [0, 2900, 4000, 6000]],
    ['every two seconds, once 1.2 s late', [0, 3200, 4000, 6000]],
    ['once after 1.5 s and then patiently', [0, 1500, 4500, 8000]],
  ])('%s is kept', (_, times) => {
    expect(finding('CSTAT-004', session(readsAt(...times), 0))?.verdict).toBe('pass');
  });

  test.each([
    ['every second', [0, 1000, 2000, 3000], 1000],
    ['every second and a half', [0, 1500, 3000, 4500], 1500],
    ['every 1.7 s', [0, 1700, 3400, 5100], 1700],
    ['twice in half a second', [0, 500], 500],
    ['patiently and then every second', [0, 3000, 4000, 5000, 6000], 1000],
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
    ['of which the first is the longest', [0, 2000, 3000, 3500]],
    ['that double, the first of two as long as the second because it came late', [0, 1000, 2000]],
    ['of which there is one', [0, 500]],
  ])('%s are spaced', (_, times) => {
    expect(finding('CADD-010', session(putOffAt(...times), 0))?.verdict).toBe('pass');
  });

  test.each([
    ['that stay the same', [0, 500, 1000, 1500], 'repeated at even gaps of 500, 500, 500 ms'],
    ['that hardly differ', [0, 500, 1000, 1575], 'repeated at even gaps of 500, 500, 575 ms'],
    ['that are none', [0, 20], 'repeated at once after 503'],
    ['of which there are too many', [0, 100, 300, 700, 1500, 3100], 'tried 6 times'],
  ])('%s are not', (_, times, did) => {
    expect(finding('CADD-010', session(putOffAt(...times), 0))?.message).toBe(
      `submit: the client ${did}`,
    );
  });
});
