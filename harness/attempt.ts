import type { CapturedExchange, Session } from '../targets/target.ts';
import { Blocked } from './blocked.ts';
import type { Environment } from './environment.ts';
import { idSource } from './ids.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { createPartner } from './partner.ts';
import { type PlannedCheck, requirementOf } from './plan.ts';
import type { Moment, Step, StepContext } from './step.ts';

/** One execution of a check on one example: its steps in order, what they handed on, what was exchanged. */
export interface Attempt {
  readonly planned: PlannedCheck;
  readonly example: unknown;
  readonly steps: readonly Step<unknown>[];
  readonly context: StepContext<unknown>;
  readonly memos: Record<string, unknown>;
  readonly times: Record<string, Moment>;
  readonly exchanges: CapturedExchange[];
  readonly signal: AbortSignal;
  /** Gives back the people who were leased; called once the outcome is known. */
  readonly end: () => Promise<void>;
  /** Null while steps are left. */
  outcome: Outcome | null;
}

/** @param name tells the attempts of one check apart: ids derive from it. */
export function beginAttempt(
  environment: Environment,
  planned: PlannedCheck,
  example: unknown,
  name: string,
): Attempt {
  const exchanges: CapturedExchange[] = [];
  const session = environment.target.session(
    (exchange) => exchanges.push(exchange),
    () => nextStep(attempt)?.name ?? 'judgement',
    environment.signal,
    needsNewcomers(planned),
  );
  const attempt: Attempt = {
    planned,
    example,
    steps: planned.check.steps(example),
    context: contextOf(environment, session, planned, example, name),
    end: () => session.end(),
    memos: {},
    times: {},
    exchanges,
    signal: environment.signal,
    outcome: null,
  };
  return attempt;
}

/** The step that comes next; undefined once all have run. */
export function nextStep(attempt: Attempt): Step<unknown> | undefined {
  return attempt.steps[Object.keys(attempt.memos).length];
}

/**
 * Runs the next step and, after the last one, the judgement.
 *
 * What a step hands on passes through JSON here, so that a deferred check is not the first to find out.
 */
export async function performStep(attempt: Attempt): Promise<void> {
  const step = nextStep(attempt);
  if (step === undefined || attempt.outcome !== null) return;
  try {
    const handed = await step.act(attempt.context, attempt.memos);
    attempt.memos[step.name] = step.memo.parse(JSON.parse(JSON.stringify(handed ?? null)));
  } catch (thrown) {
    attempt.outcome = outcomeOf(thrown, attempt.signal);
  }
}

/** Judges an attempt whose steps have all run. */
export async function judgeAttempt(attempt: Attempt): Promise<void> {
  const { planned, example, memos, times } = attempt;
  try {
    const observed = await planned.check.judge(memos, { example, subject: planned.subject, times });
    attempt.outcome =
      planned.basis === 'I' ? { kind: 'observed', message: String(observed) } : { kind: 'held' };
  } catch (thrown) {
    attempt.outcome = outcomeOf(thrown, attempt.signal);
  }
}

/** What an account holds, and whether it has the app, means something only where a person came without a history. */
function needsNewcomers({ check }: PlannedCheck): boolean {
  const needs = [...requirementOf(check.requirement).needs, ...check.needs];
  return needs.some((need) => ['fresh-people', 'accounts', 'app-sign-in'].includes(need));
}

function contextOf(
  { run }: Environment,
  session: Session,
  planned: PlannedCheck,
  example: unknown,
  name: string,
): StepContext<unknown> {
  const freshId = idSource(run, `${planned.key} ${name}`);
  return {
    example,
    subject: planned.subject,
    partner: createPartner(session.partner, freshId),
    get otherPartner() {
      return createPartner(required(session.secondPartner, 'a second client'), freshId);
    },
    get people() {
      return required(session.people, 'people who open links');
    },
    keptTokens: new Map(),
  };
}

function required<T>(driver: T | null, what: string): T {
  if (driver !== null) return driver;
  throw new Blocked(`the check needs ${what}, and the target was opened without`);
}
