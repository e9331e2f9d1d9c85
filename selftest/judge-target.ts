import { planWithoutExamples } from '../harness/plan/plan.ts';
import { runSuite } from '../harness/run-suite.ts';
import type { Run } from '../results/run.ts';
import { suite } from '../specs/all.ts';
import type { Target } from '../targets/target.ts';

/** The day on which every trial takes place, and at noon of which the mock's clock stands. */
export const TRIAL_DAY = '2026-01-01';

/** What a trial asks of the suite. */
export interface TrialOptions {
  readonly seed: number;
  /** Rules, areas or check keys; empty for all. */
  readonly only: readonly string[];
  /** Credential types; default: all. */
  readonly types?: readonly string[];
  /** Values per generated check; default 3. */
  readonly examples?: number;
  /** What is kept of the exchanges of checks that pass. Default `none`: nobody reads them. */
  readonly evidence?: 'outline' | 'none';
}

/**
 * Runs the suite on a target as `spc run` does, without shrinking and usually without evidence: what broke is of no interest
 * here, only that it did.
 */
export function judgeTarget(
  target: Target,
  { seed, only, types = [], examples = 3, evidence = 'none' }: TrialOptions,
): Promise<Run> {
  return runSuite(suite, target, {
    seed,
    only,
    examples,
    asOf: TRIAL_DAY,
    types,
    version: 'selftest',
    runId: 'selftest',
    shrinkAttempts: 0,
    evidence,
  });
}

/** The keys of all checks that run on a target. */
export function keysPlannedOn(target: Target, seed: number): readonly string[] {
  const planned = planWithoutExamples(suite, target, { seed, asOf: TRIAL_DAY });
  return [...planned.values()].filter(({ preset }) => preset === null).map(({ key }) => key);
}
