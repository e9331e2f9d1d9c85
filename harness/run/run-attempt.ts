import type { AnyPayload } from '../check/partner.ts';
import type { PlannedCheck } from '../plan/plan.ts';
import { type Attempt, beginAttempt, judgeAttempt, nextStep, performStep } from './attempt.ts';
import type { Environment } from './environment.ts';
import { runTimeline } from './timeline.ts';

/**
 * Begins an attempt. A refusal check first submits the payload without its fault, which must be accepted.
 *
 * If this baseline is refused the attempt ends: a refusal of the faulty payload would prove nothing.
 */
export async function beginWithBaseline(
  environment: Environment,
  planned: PlannedCheck,
  example: unknown,
  name: string,
): Promise<Attempt> {
  const attempt = beginAttempt(environment, planned, example, name);
  if (planned.check.baseline === null) return attempt;
  const payload = planned.check.baseline(example) as AnyPayload;
  const { outcome, exchanges } = await environment.baselines.of(payload);
  attempt.exchanges.push(...exchanges);
  if (outcome.kind === 'held') return attempt;
  attempt.outcome =
    outcome.kind === 'blocked'
      ? {
          ...outcome,
          message: `the same payload without the fault was not accepted: ${outcome.message}`,
        }
      : outcome;
  return attempt;
}

/** Runs one example from its first step to its judgement, alone as far as time is concerned. */
export async function runAttempt(
  environment: Environment,
  planned: PlannedCheck,
  example: unknown,
  name: string,
): Promise<Attempt> {
  const attempt = await beginWithBaseline(environment, planned, example, name);
  try {
    // Stryker disable next-line ConditionalExpression, EqualityOperator: on a timeline, steps without a window run at once
    if (attempt.steps.some(({ window }) => window !== null))
      await runTimeline(environment, [attempt]);
    else await runThrough(attempt);
  } finally {
    await attempt.end();
  }
  return attempt;
}

async function runThrough(attempt: Attempt): Promise<void> {
  while (attempt.outcome === null && nextStep(attempt) !== undefined) await performStep(attempt);
  if (attempt.outcome === null) await judgeAttempt(attempt);
}
