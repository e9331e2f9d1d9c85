import { describe, expect, test } from 'vitest';
import type { Run } from '../results/run.ts';
import { handMadeFinding, handMadeRun } from '../results/testing/hand-made.ts';
import { runFaults } from './run-faults.ts';

const passed = handMadeRun([handMadeFinding()]);
const unreachable = {
  kind: 'unreachable' as const,
  message: 'nothing answers at http://127.0.0.1:1',
  remedy: 'start the target',
};

describe('what is wrong with a run as a whole', () => {
  const outside = handMadeRun([handMadeFinding({ verdict: 'not-applicable' })]);
  const cases: readonly (readonly [string, Run, readonly string[]])[] = [
    ['nothing, if a check passed', passed, []],
    ['its problems', { ...passed, problems: [unreachable] }, ['unreachable']],
    [
      'findings that are missing',
      { ...passed, counts: { ...passed.counts, planned: 2 } },
      ['missing'],
    ],
    ['that it broke off', { ...passed, complete: false }, ['incomplete']],
    ['that nothing was judged', outside, ['nothing-judged']],
    [
      'nothing, if all is settled later',
      handMadeRun([handMadeFinding({ verdict: 'pending' })]),
      [],
    ],
    ['that there was no check', handMadeRun([]), ['nothing-judged']],
  ];

  test.each(cases)('names %s', (_, run, expected) => {
    expect(runFaults(run).map(({ name }) => name)).toEqual(expected);
  });

  test('says a broken-off run once if a problem explains it', () => {
    const run = handMadeRun([], { problems: [unreachable], complete: false });
    expect(runFaults(run).map(({ message }) => message)).toEqual([unreachable.message]);
  });
});
