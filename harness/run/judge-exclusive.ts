import type { PlannedCheck } from '../plan/plan.ts';
import { beginAttempt } from './attempt.ts';
import { type CheckResult, resultWithoutAttempt } from './decision.ts';
import type { Environment } from './environment.ts';
import type { AttemptOn } from './for-all.ts';
import { judgeImmediate, shrinkResult } from './judge-immediate.ts';
import { outcomeOf } from './outcome.ts';
import { runAttempt } from './run-attempt.ts';

/**
 * Makes the judge of checks that need the target to themselves, such as races; they are judged one after another.
 *
 * The first begins on a target without memory, and so does each that follows one that did not hold, since that may have
 * left something behind. One that held has taken back what it set up, as it must on a target that may not be reset.
 */
export function exclusiveJudge(
  environment: Environment,
): (planned: PlannedCheck) => Promise<CheckResult> {
  let clean = false;
  return async (planned) => {
    try {
      if (!clean) await environment.target.reset?.();
    } catch (thrown) {
      return resultWithoutAttempt(planned, outcomeOf(thrown, environment.signal));
    }
    clean = false;
    const result = await judgeImmediate(environment, planned);
    clean = result.outcome.kind === 'held';
    return result;
  };
}

/** Shrinks a failure that was found on the shared timeline, each attempt on a target without memory. */
export async function shrinkExclusive(
  environment: Environment,
  result: CheckResult,
): Promise<CheckResult> {
  const { reset } = environment.target;
  if (reset === null) {
    return { ...result, note: 'Not shrunk: this target may not be reset between attempts.' };
  }
  const failures: string[] = [];
  const attemptOn: AttemptOn = async (example, name) => {
    try {
      await reset();
    } catch (thrown) {
      const attempt = beginAttempt(environment, result.planned, example, name);
      attempt.outcome = outcomeOf(thrown, environment.signal);
      failures.push(thrown instanceof Error ? thrown.message : String(thrown));
      return attempt;
    }
    return runAttempt(environment, result.planned, example, name);
  };
  const { examples } = result;
  const shrunk = await shrinkResult(result, examples - 1, attemptOn, environment.shrinkAttempts);
  const [failure] = failures;
  if (failure === undefined) return shrunk;
  return { ...shrunk, note: `Not shrunk to the end, a reset failed: ${failure}` };
}
