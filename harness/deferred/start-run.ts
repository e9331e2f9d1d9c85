import pMap from 'p-map';
import type { PlannedCheck } from '../plan/plan.ts';
import { type Attempt, type AttemptHistory, beginAttempt } from '../run/attempt.ts';
import type { Environment } from '../run/environment.ts';
import { type CheckStanding, standingOf } from './check-standing.ts';
import type { Journal } from './journal.ts';
import { recordLeases } from './recorded-leases.ts';
import { type DeferredAttempt, runDueSteps } from './run-due-steps.ts';
import type { ServerTime } from './server-time.ts';

/** What arming needs. */
export interface Deferral {
  readonly time: ServerTime;
  readonly journal: Journal;
  /** Records the run in the ledger, before any of its checks is armed. */
  readonly begin: () => void;
}

/**
 * Begins every check that waits, as far as its steps may run now, and writes down what a later process needs.
 *
 * @returns the state of each check, in their order.
 */
export async function armChecks(
  environment: Environment,
  { time, journal, begin }: Deferral,
  planned: readonly PlannedCheck[],
): Promise<readonly CheckStanding[]> {
  const begun = planned.map((each) =>
    each.examples.map((example, index) => newAttempt(environment, journal, each, example, index)),
  );
  const attempts = begun.flat();
  if (attempts.length > 0) begin();
  for (const attempt of attempts) journal.armed(attempt);
  const deferrables = attempts.map((attempt) => newly(attempt, journal));
  await runDueSteps(environment, time, deferrables);
  await pMap(attempts, async (attempt) => {
    await (attempt.outcome === null ? attempt.suspend() : attempt.end());
  });
  return planned.map((each, place) => standingOf(each, begun[place] ?? []));
}

function newAttempt(
  environment: Environment,
  journal: Journal,
  planned: PlannedCheck,
  example: unknown,
  index: number,
): Attempt {
  const past: AttemptHistory = {
    memos: {},
    times: {},
    exchanges: [],
    ids: 0,
    people: (people) => recordLeases(people, [], (person) => journal.leased(attempt, person)),
  };
  const plain: unknown = JSON.parse(JSON.stringify(example ?? null));
  const attempt: Attempt = beginAttempt(environment, planned, plain, `${index}`, past);
  return attempt;
}

function newly(attempt: Attempt, journal: Journal): DeferredAttempt {
  return { attempt, journal, interruptedSince: null, failures: 0, prepare: async () => {} };
}
