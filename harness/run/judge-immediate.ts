import type { PlannedCheck } from '../plan/plan.ts';
import { type CheckResult, resultOf, worthShrinking } from './decision.ts';
import type { Environment } from './environment.ts';
import { type AttemptOn, forAll, shrink } from './for-all.ts';
import { runAttempt } from './run-attempt.ts';

/** Judges a check whose steps follow each other without waiting. A failure is shrunk at once. */
export async function judgeImmediate(
  environment: Environment,
  planned: PlannedCheck,
): Promise<CheckResult> {
  const attemptOn: AttemptOn = (example, name) => runAttempt(environment, planned, example, name);
  const { attempt, index } = await forAll(planned, attemptOn);
  const result = resultOf(planned, attempt, index);
  return worthShrinking(environment, result)
    ? shrinkResult(result, index, attemptOn, environment.shrinkAttempts)
    : result;
}

/** Replaces what decided by the smallest case that breaks the rule in the same way. */
export async function shrinkResult(
  result: CheckResult,
  index: number,
  attemptOn: AttemptOn,
  most: number,
): Promise<CheckResult> {
  const smaller = await shrink(result.planned, index, attemptOn, most);
  if (smaller === null || smaller.attempt.outcome === null) {
    return { ...result, note: 'The same values did not break the rule a second time.' };
  }
  const { attempt, path } = smaller;
  return { ...result, outcome: smaller.attempt.outcome, attempt, path };
}
