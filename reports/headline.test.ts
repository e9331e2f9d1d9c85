import { describe, expect, test } from 'vitest';
import { handMadeFinding, handMadeRun } from '../results/testing/hand-made.ts';
import type { Verdict } from '../results/verdict.ts';
import { headline } from './headline.ts';

function findings(counts: Partial<Record<Verdict, number>>) {
  return Object.entries(counts).flatMap(([verdict, count]) =>
    Array.from({ length: count }, () => handMadeFinding({ verdict: verdict as Verdict })),
  );
}

describe('the first line of every report', () => {
  test('names each part with its number in a fixed order', () => {
    const run = handMadeRun(
      findings({ pass: 3, fail: 1, pending: 1, 'could-not-run': 1, warn: 2, 'not-applicable': 28 }),
    );
    expect(headline(run)).toBe(
      'documented rules: 3 of 8 checks pass · 1 fail · 1 pending · 1 could not run · 2 warnings · 28 outside this profile · all 36 planned checks reported',
    );
  });

  test('leaves out what is zero but not the plan', () => {
    expect(headline(handMadeRun([]))).toBe(
      'documented rules: 0 of 0 checks pass · all 0 planned checks reported',
    );
  });

  test('says one warning and one suite error in the singular', () => {
    expect(headline(handMadeRun(findings({ warn: 1, error: 1 })))).toContain(
      '1 suite error · 1 warning ',
    );
  });

  test('marks a run that ended before its last check', () => {
    expect(headline(handMadeRun(findings({ pass: 1 }), { complete: false }))).toBe(
      'documented rules: 1 of 1 checks pass · incomplete · all 1 planned checks reported',
    );
  });
});
