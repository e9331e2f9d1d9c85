import type { PlannedCheck } from '../plan/plan.ts';
import { type Decided, decidedBy, worthShrinking } from './decision.ts';
import type { Environment } from './environment.ts';
import { type AttemptOn, forAll, shrink } from './for-all.ts';
import { runAttempt } from './run-attempt.ts';

/** Judges a check whose steps follow each other without waiting; a failure shrinks at once. */
export async function judgeAtOnce(
  environment: Environment,
  planned: PlannedCheck,
): Promise<Decided> {
  const attemptOn: AttemptOn = (example, name) => runAttempt(environment, planned, example, name);
  const { attempt, index } = await forAll(planned, attemptOn);
  const decided = decidedBy(planned, attempt, index);
  return worthShrinking(environment, decided)
    ? shrinkDecided(decided, index, attemptOn, environment.shrinkAttempts)
    : decided;
}

/** Replaces what decided by the smallest case that breaks the rule in the same way. */
export async function shrinkDecided(
  decided: Decided,
  index: number,
  attemptOn: AttemptOn,
  most: number,
): Promise<Decided> {
  const smaller = await shrink(decided.planned, index, attemptOn, most);
  if (smaller === null || smaller.attempt.outcome === null) {
    return { ...decided, note: 'The same values did not break the rule a second time.' };
  }
  const { attempt, path } = smaller;
  return { ...decided, outcome: smaller.attempt.outcome, attempt, path };
}
