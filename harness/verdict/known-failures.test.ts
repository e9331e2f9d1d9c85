import { describe, expect, test } from 'vitest';
import { handMadeFinding } from '../../results/testing/hand-made.ts';
import type { Verdict } from '../../results/verdict.ts';
import { markKnown, outdated, type RunFindings } from './known-failures.ts';

const entry = {
  id: 'STAT-003',
  reason: 'ticket 7',
  link: 'https://tracker.example/7',
  until: '2026-06-30',
};
const { id: _id, ...known } = entry;

function finding(verdict: Verdict, check = 'STAT-003:education') {
  return handMadeFinding({ requirement: check.slice(0, 8), check, verdict });
}

function judged(verdicts: readonly Verdict[], given: Partial<RunFindings> = {}): RunFindings {
  return { findings: verdicts.map((each) => finding(each)), leftOut: [], whole: true, ...given };
}

function warnings(given: RunFindings, today = '2026-06-30', id = entry.id): string[] {
  return outdated([{ ...entry, id }], given, today).map(({ message }) => message);
}

describe('marking a finding as known', () => {
  test.each(['fail', 'warn'] as const)('marks a %s and keeps its verdict', (verdict) => {
    expect(markKnown(finding(verdict), [entry], '2026-06-30')).toEqual({
      ...finding(verdict),
      known,
    });
  });

  test.each([
    ['a pass', finding('pass'), entry],
    ['what could not run', finding('could-not-run'), entry],
    ['a suite error', finding('error'), entry],
    ['another rule', finding('fail', 'STAT-004'), entry],
    ['another check of the rule', finding('fail'), { ...entry, id: 'STAT-003:microcredential' }],
    ['what has expired', finding('fail'), { ...entry, until: '2026-06-29' }],
  ])('does not mark %s', (_, given, listed) => {
    expect(markKnown(given, [listed], '2026-06-30')).toBe(given);
  });

  test('takes a rule for every variation of its checks', () => {
    const varied = finding('fail', 'STAT-003/many:education');
    expect(markKnown(varied, [entry], '2026-06-30').known).toEqual(known);
  });

  test('takes the name of one check of a rule', () => {
    const listed = { ...entry, id: 'STAT-003:education' };
    expect(markKnown(finding('fail'), [listed], '2026-06-30').known).toEqual(known);
  });
});

describe('entries out of date', () => {
  test('are reported if what they name only informs', () => {
    expect(warnings(judged(['info']))).toEqual(warnings(judged(['pass'])));
    expect(warnings(judged(['info']))).toHaveLength(1);
  });

  test('are reported after their last day if they still fail', () => {
    expect(warnings(judged(['fail']), '2026-07-01')).toEqual([
      'the known failure STAT-003 was accepted until 2026-06-30 and still fails: ticket 7',
    ]);
    expect(warnings(judged(['fail']))).toEqual([]);
  });

  test('are reported if all that they name passes', () => {
    expect(warnings(judged(['pass', 'not-applicable']))).toEqual([
      'the known failure STAT-003 does not fail any more: ticket 7',
    ]);
    expect(warnings(judged(['pass', 'fail']))).toEqual([]);
  });

  test('are reported if they name nothing', () => {
    expect(warnings(judged(['pass']), '2026-06-30', 'STAT-003:educatoin')).toEqual([
      'the known failure STAT-003:educatoin names no check of this run',
    ]);
  });

  test.each([
    ['some could not run', judged(['pass', 'could-not-run'])],
    ['none is inside the profile', judged(['not-applicable'])],
    ['the run was narrowed', judged(['pass'], { whole: false })],
    ['the budget left one out', judged(['pass'], { leftOut: [{ check: 'STAT-003:x' }] })],
    ['nothing ran and it was narrowed', judged([], { whole: false })],
  ])('are not presumed if %s', (_, given) => {
    expect(warnings(given)).toEqual([]);
  });
});
