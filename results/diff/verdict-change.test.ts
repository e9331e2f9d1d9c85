import { describe, expect, test } from 'vitest';
import { type Verdict, verdict } from '../verdict.ts';
import { verdictChange } from './verdict-change.ts';

const all: readonly (Verdict | null)[] = [...verdict.options, null];
const broken: readonly (Verdict | null)[] = ['warn', 'fail'];

describe('what became of a check', () => {
  test.each([
    ['pass', 'fail', 'regression'],
    ['pass', 'warn', 'regression'],
    ['warn', 'fail', 'regression'],
    ['could-not-run', 'fail', 'regression'],
    [null, 'warn', 'regression'],
    ['fail', 'pass', 'fix'],
    ['fail', 'warn', 'fix'],
    ['pass', 'info', 'same'],
    ['pass', 'could-not-run', 'lost'],
    ['fail', 'error', 'lost'],
    ['could-not-run', 'pass', 'gained'],
    ['pass', 'not-applicable', 'left'],
    ['pass', 'pending', 'left'],
    ['not-applicable', 'pass', 'entered'],
    ['pending', 'could-not-run', 'same'],
    ['pass', null, 'vanished'],
    [null, 'pass', 'new'],
  ] as const)('from %s to %s is %s', (before, after, change) => {
    expect(verdictChange(before, after)).toBe(change);
  });

  test('never calls a newly broken rule anything but a regression', () => {
    const hidden = all.flatMap((before) =>
      ['warn' as const, 'fail' as const]
        .filter(
          (after) => !broken.includes(before) && verdictChange(before, after) !== 'regression',
        )
        .map((after) => [before, after]),
    );
    expect(hidden).toEqual([]);
  });

  test.each(all)('reports nothing if both are %s', (each) => {
    expect(['same', 'vanished']).toContain(verdictChange(each, each));
  });
});
