import { describe, expect, test } from 'vitest';
import type { Run } from '../../results/run.ts';
import { KNOWN_SEED } from './known-seed.ts';
import { trialOf } from './trial.ts';

/** A run with this seed in which these rules reported something. */
function runThatReports(rules: readonly string[], seed: number): Run {
  const findings = rules.map((rule) => ({ requirement: rule, check: rule, verdict: 'fail' }));
  return { seed, findings, problems: [] } as unknown as Run;
}

describe('a fault of two rules', () => {
  const fault = { name: 'a-fault', violates: ['ADD-001', 'ADD-002'] };

  test.each([
    [KNOWN_SEED, ['ADD-001', 'ADD-002'], []],
    [KNOWN_SEED, ['ADD-002'], ['ADD-001']],
    // The one example of ADD-001 need not be one that shows the fault.
    [KNOWN_SEED + 1, ['ADD-002'], []],
    [KNOWN_SEED + 1, ['ADD-001'], ['ADD-002']],
    [KNOWN_SEED + 1, [], ['ADD-001', 'ADD-002']],
    [KNOWN_SEED + 1, ['ADD-003'], ['ADD-001', 'ADD-002']],
  ])('with the seed %i, if %j report it, is missed by %j', (seed, reporting, missed) => {
    expect(trialOf(fault, runThatReports(reporting, seed)).missed).toEqual(missed);
  });
});
