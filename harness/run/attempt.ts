import type { Person } from '../../contracts/test-control.ts';
import type { Exchange } from '../../results/exchange.ts';
import type { People } from '../../targets/drivers.ts';
import type { Session, Target } from '../../targets/target.ts';
import { Blocked } from '../check/blocked.ts';
import { type IdSource, idSource } from '../check/ids.ts';
import type { Outcome } from '../check/outcome.ts';
import { createPartner, isAnswerMemo } from '../check/partner.ts';
import { createPartnerV2 } from '../check/partner-v2.ts';
import type { Moment, Step, StepContext } from '../check/step.ts';
import { needsFreshPeople, type PlannedCheck } from '../plan/plan.ts';
import type { Environment } from './environment.ts';
import { outcomeOf } from './outcome.ts';

/** One execution of a check on one example: its steps in order, what they returned, what was exchanged. */
export interface Attempt {
  readonly planned: PlannedCheck;
  /** Distinguishes the attempts of one check. */
  readonly name: string;
  readonly example: unknown;
  readonly steps: readonly Step<unknown>[];
  readonly context: StepContext<unknown>;
  readonly memos: Record<string, unknown>;
  readonly times: Record<string, Moment>;
  readonly exchanges: Exchange[];
  /** How many submission ids its steps have made. */
  readonly ids: { made: number };
  readonly signal: AbortSignal;
  /** Returns the leased people to the target; called when the outcome is known. */
  readonly end: () => Promise<void>;
  /** Keeps the people leased, for the process that resumes the attempt. */
  readonly suspend: () => Promise<unknown>;
  /** Leases a person again that this attempt had in an earlier process. @throws {DriverError} if they are gone. */
  readonly resume: (person: Person) => Promise<void>;
  /** Null while steps are left. */
  outcome: Outcome | null;
}

/** What an attempt did in earlier processes, and its people. */
export interface AttemptHistory extends Pick<Attempt, 'memos' | 'times' | 'exchanges'> {
  readonly ids: number;
  /** Stands between the attempt and the target's people. */
  readonly people: (people: People) => People;
}

const newAttempt = (): AttemptHistory => ({
  memos: {},
  times: {},
  exchanges: [],
  ids: 0,
  people: (people) => people,
});

/**
 * @param name distinguishes the attempts of one check: ids derive from it.
 * @param past by default nothing has happened yet.
 */
export function beginAttempt(
  environment: Environment,
  planned: PlannedCheck,
  example: unknown,
  name: string,
  past: AttemptHistory = newAttempt(),
): Attempt {
  const { memos, times, exchanges } = past;
  const ids = { made: past.ids };
  const session = environment.target.session({
    record: (exchange) => exchanges.push(exchange),
    // Stryker disable next-line StringLiteral: nothing is sent while judging, so that nothing is filed under it
    step: () => nextStep(attempt)?.name ?? 'judgement',
    mark: { run: environment.run.runId, check: planned.key },
    signal: environment.signal,
    freshPeople: needsFreshPeople(planned),
  });
  const freshId = idSource(environment.run, `${planned.key} ${name}`, past.ids);
  const counted: IdSource = () => {
    ids.made += 1;
    return freshId();
  };
  const attempt: Attempt = {
    planned,
    name,
    example,
    steps: planned.check.steps(example),
    context: contextOf(session, planned, example, counted, past.people, environment.target),
    end: () => session.end(),
    suspend: () => session.suspend(),
    resume: (person) => session.resume(person),
    memos,
    times,
    exchanges,
    ids,
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
 * Runs the next step.
 *
 * What a step returns passes through JSON here, so that a deferred check is not the first to find out.
 */
export async function performStep(attempt: Attempt): Promise<void> {
  const step = nextStep(attempt);
  if (step === undefined || attempt.outcome !== null) return;
  try {
    attempt.memos[step.name] = await act(attempt, step);
  } catch (thrown) {
    attempt.outcome = outcomeOf(thrown, attempt.signal);
  }
}

/**
 * Runs a step and returns its result after a passage through JSON, which a memo of an answer does not need.
 *
 * @throws what the step throws.
 */
export async function act({ context, memos }: Attempt, step: Step<unknown>): Promise<unknown> {
  const returned = await step.act(context, memos);
  return isAnswerMemo(returned)
    ? returned
    : step.memo.parse(JSON.parse(JSON.stringify(returned ?? null)));
}

/** Judges an attempt whose steps have all run. */
export async function judgeAttempt(attempt: Attempt): Promise<void> {
  const { planned, example, memos, times } = attempt;
  try {
    const observed = await planned.check.judge(memos, { example, context: planned.context, times });
    attempt.outcome =
      planned.basis === 'I' ? { kind: 'observed', message: String(observed) } : { kind: 'held' };
  } catch (thrown) {
    attempt.outcome = outcomeOf(thrown, attempt.signal);
  }
}

function contextOf(
  session: Session,
  planned: PlannedCheck,
  example: unknown,
  freshId: IdSource,
  through: AttemptHistory['people'],
  { receiver, clock }: Pick<Target, 'receiver' | 'clock'>,
): StepContext<unknown> {
  const { profile } = planned.context;
  return {
    example,
    context: planned.context,
    partner: createPartner(session.partner, freshId),
    get otherPartner() {
      return createPartner(required(session.secondPartner, 'a second client'), freshId);
    },
    v2: createPartnerV2(session.partner, freshId, profile),
    get otherV2() {
      const other = required(session.secondPartner, 'a second client');
      return createPartnerV2(other, freshId, profile);
    },
    uploads: session.uploads,
    get receiver() {
      return required(receiver, 'an address of ours that the target can reach');
    },
    get people() {
      return through(required(session.people, 'people who open links'));
    },
    targetTime: async () => (clock === null ? null : (await clock.now()).getTime()),
    keptTokens: new Map(),
  };
}

function required<T>(driver: T | null, what: string): T {
  if (driver !== null) return driver;
  throw new Blocked(`the check needs ${what}, and the target was opened without`);
}
