import type { Outcome } from '../check/outcome.ts';
import type { PlannedCheck } from '../plan/plan.ts';
import type { Attempt } from './attempt.ts';
import type { Environment } from './environment.ts';
import { INTERRUPTED } from './outcome.ts';

/** What is known of one check when its verdict is due. */
export interface CheckResult {
  readonly planned: PlannedCheck;
  readonly outcome: Outcome;
  /** The attempt that decided; null if no step ran. */
  readonly attempt: Attempt | null;
  /** How many examples were run. */
  readonly examples: number;
  /** The fast-check path to the value that broke the rule. */
  readonly path: string | null;
  /** Something to add to the message: that a failure was not shrunk, and why. */
  readonly note: string | null;
}

/** A check that was kept from running. */
export function resultWithoutAttempt(planned: PlannedCheck, outcome: Outcome): CheckResult {
  return { planned, outcome, attempt: null, examples: 0, path: null, note: null };
}

/** The decision that one attempt makes for its check, as it was found. */
export function resultOf(planned: PlannedCheck, attempt: Attempt, index: number): CheckResult {
  const outcome = attempt.outcome ?? INTERRUPTED;
  const path = outcome.kind === 'broken' && planned.case !== null ? `${index}` : null;
  return { planned, outcome, attempt, examples: index + 1, path, note: null };
}

/** Whether a smaller case is worth looking for: a named mutation already says what is wrong. */
export function worthShrinking(
  { shrunk, shrinkAttempts }: Environment,
  result: CheckResult,
): boolean {
  const { planned, outcome } = result;
  const { requirement, variant, baseline } = planned.check;
  if (outcome.kind !== 'broken' || planned.case === null || baseline !== null) return false;
  const name = `${requirement}/${variant}`;
  if (shrinkAttempts === 0 || shrunk.has(name)) return false;
  shrunk.add(name);
  return true;
}
