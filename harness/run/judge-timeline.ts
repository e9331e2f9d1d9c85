import pMap from 'p-map';
import type { Outcome } from '../check/outcome.ts';
import type { PlannedCheck } from '../plan/plan.ts';
import type { Attempt } from './attempt.ts';
import { type CheckResult, resultOf, resultWithoutAttempt } from './decision.ts';
import type { Environment } from './environment.ts';
import { INTERRUPTED } from './outcome.ts';
import { beginWithBaseline } from './run-attempt.ts';
import { runTimeline } from './timeline.ts';

/**
 * The most examples that share a timeline: each keeps what was exchanged until its end. A run with usual options has half
 * as many.
 */
const MOST_TOGETHER = 500;

/** One example of a check, and its place among them. */
interface PlannedExample {
  readonly planned: PlannedCheck;
  readonly example: unknown;
  readonly index: number;
}

/** The attempt on one example. */
interface JudgedExample extends Omit<PlannedExample, 'example'> {
  readonly attempt: Attempt;
}

/** Judges every check that waits: all examples share one timeline, thousands of them several, one after another. */
export async function judgeTimelines(
  environment: Environment,
  planned: readonly PlannedCheck[],
): Promise<readonly CheckResult[]> {
  const waiting = planned.flatMap((each) =>
    each.examples.map((example, index) => ({ planned: each, example, index })),
  );
  const worst = new Map<PlannedCheck, JudgedExample>();
  // Stryker disable next-line EqualityOperator: by <= a timeline of no examples may follow, which sends nothing; tests notice >=
  for (let from = 0; from < waiting.length; from += MOST_TOGETHER) {
    const together = waiting.slice(from, from + MOST_TOGETHER);
    for (const judged of await judgeTogether(environment, together)) {
      const known = worst.get(judged.planned);
      if (known === undefined || rankOf(judged) < rankOf(known)) worst.set(judged.planned, judged);
    }
  }
  return planned.map((each) => decide(each, worst.get(each)));
}

async function judgeTogether(
  environment: Environment,
  examples: readonly PlannedExample[],
): Promise<readonly JudgedExample[]> {
  const judged = await pMap(examples, async ({ planned, example, index }) => ({
    planned,
    index,
    attempt: await beginWithBaseline(environment, planned, example, `${index}`),
  }));
  await runTimeline(
    environment,
    judged.map(({ attempt }) => attempt),
  );
  await Promise.all(judged.map(({ attempt }) => attempt.end()));
  return judged;
}

const WORST_FIRST: readonly Outcome['kind'][] = ['broken', 'error', 'blocked', 'observed', 'held'];

function rankOf({ attempt }: JudgedExample): number {
  const kind = attempt.outcome?.kind ?? 'blocked';
  return WORST_FIRST.indexOf(kind);
}

/** The first attempt of the worst kind decides. */
function decide(planned: PlannedCheck, worst: JudgedExample | undefined): CheckResult {
  if (worst === undefined) return resultWithoutAttempt(planned, INTERRUPTED);
  const result = resultOf(planned, worst.attempt, worst.index);
  const isBroken = result.outcome.kind === 'broken';
  return { ...result, examples: isBroken ? worst.index + 1 : planned.examples.length };
}
