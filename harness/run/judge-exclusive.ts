import type { PlannedCheck } from '../plan/plan.ts';
import { beginAttempt } from './attempt.ts';
import { type CheckResult, resultWithoutAttempt } from './decision.ts';
import type { Environment } from './environment.ts';
import type { AttemptOn } from './for-all.ts';
import { judgeImmediate, shrinkResult } from './judge-immediate.ts';
import { outcomeOf } from './outcome.ts';
import { runAttempt } from './run-attempt.ts';

/** Judges a check that needs the target to itself: a race. */
export async function judgeExclusive(
  environment: Environment,
  planned: PlannedCheck,
): Promise<CheckResult> {
  try {
    await environment.target.reset?.();
  } catch (thrown) {
    return resultWithoutAttempt(planned, outcomeOf(thrown, environment.signal));
  }
  return judgeImmediate(environment, planned);
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
