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
      'MUST 3/8 pass · 1 fail · 1 pending · 1 could not run · 2 warnings · 28 outside this profile (36 planned, 36 emitted)',
    );
  });

  test('leaves out what is zero but not the plan', () => {
    expect(headline(handMadeRun([]))).toBe('MUST 0/0 pass (0 planned, 0 emitted)');
  });

  test('says one warning and one suite error in the singular', () => {
    expect(headline(handMadeRun(findings({ warn: 1, error: 1 })))).toContain(
      '1 suite error · 1 warning ',
    );
  });

  test('marks a run that ended before its last check', () => {
    expect(headline(handMadeRun(findings({ pass: 1 }), { complete: false }))).toBe(
      'MUST 1/1 pass · incomplete (1 planned, 1 emitted)',
    );
  });
});
