import pMap from 'p-map';
import type { PlannedCheck } from '../plan/plan.ts';
import type { Attempt } from './attempt.ts';
import { type CheckResult, resultOf } from './decision.ts';
import type { Environment } from './environment.ts';
import { beginWithBaseline } from './run-attempt.ts';
import { runTimeline } from './timeline.ts';

/** Judges every check that waits: all examples of all of them share one timeline. */
export async function judgeTimelines(
  environment: Environment,
  planned: readonly PlannedCheck[],
): Promise<readonly CheckResult[]> {
  const begun = await pMap(planned, async (each) => {
    const examples = [...each.examples.entries()];
    return Promise.all(
      examples.map(([index, example]) => beginWithBaseline(environment, each, example, `${index}`)),
    );
  });
  await runTimeline(environment, begun.flat());
  await Promise.all(begun.flat().map((attempt) => attempt.end()));
  return planned.map((each, place) => decide(each, begun[place] ?? []));
}

const WORST_FIRST = ['broken', 'error', 'blocked', 'observed', 'held'] as const;

/** The first attempt of the worst kind decides. */
function decide(planned: PlannedCheck, attempts: readonly Attempt[]): CheckResult {
  // Stryker disable next-line StringLiteral: the timeline ends every attempt, so that each has an outcome
  const kinds = attempts.map(({ outcome }) => outcome?.kind ?? 'blocked');
  const worst = WORST_FIRST.find((kind) => kinds.includes(kind)) ?? 'blocked';
  const index = Math.max(kinds.indexOf(worst), 0);
  const result = resultOf(planned, attempts[index] as Attempt, index);
  return { ...result, examples: result.outcome.kind === 'broken' ? index + 1 : attempts.length };
}
