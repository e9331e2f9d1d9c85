import pMap from 'p-map';
import type { Step } from '../check/step.ts';
import { type Attempt, act, judgeAttempt, nextStep } from '../run/attempt.ts';
import { forgiveLateSteps } from '../run/due.ts';
import type { Environment } from '../run/environment.ts';
import { outcomeOf } from '../run/outcome.ts';
import type { Journal } from './journal.ts';
import { retryLimit } from './retry-limit.ts';
import type { ServerTime } from './server-time.ts';
import { endIfLost, stepWindow } from './step-window.ts';

/** An attempt that may outlive this process. */
export interface DeferredAttempt {
  readonly attempt: Attempt;
  /** The ledger of its run. */
  readonly journal: Journal;
  /** When its next step was begun by a process that did not get to its end, by the target's clock. */
  readonly interruptedSince: number | null;
  /** How often its next step could not be carried out. */
  readonly failures: number;
  /** Leases its people again. @throws {DriverError} if one of them is not available any more. */
  readonly prepare: () => Promise<void>;
}

/**
 * Runs every step that may run by the target's clock, and judges the attempts whose last step has run.
 *
 * What is left has a null outcome: its next step is not due yet, could not be carried out this time, or was interrupted.
 *
 * @throws {DriverError} {TransportError} if the target's time cannot be read; nothing was done then.
 */
export async function runDueSteps(
  { concurrency, signal }: Pick<Environment, 'concurrency' | 'signal'>,
  time: ServerTime,
  all: readonly DeferredAttempt[],
): Promise<void> {
  const tried = new Set<DeferredAttempt>();
  const open = () => all.filter((each) => each.attempt.outcome === null && !tried.has(each));
  while (open().length > 0 && !signal.aborted) {
    const now = await time.ask();
    for (const { attempt, journal } of open()) {
      endIfLost(attempt, now);
      if (attempt.outcome !== null) journal.ended(attempt, attempt.outcome, []);
    }
    const due = open().filter(({ attempt }) => stepWindow(attempt).from <= now);
    if (due.length === 0) return;
    const oneByOne = async (each: DeferredAttempt): Promise<void> => {
      if (signal.aborted) return;
      if (!(await runDue(each, time))) tried.add(each);
    };
    await pMap(due, oneByOne, { concurrency });
  }
}

/** Runs one attempt as far as it may go now. @returns false if a step was not completed. */
async function runDue(each: DeferredAttempt, time: ServerTime): Promise<boolean> {
  const { attempt, journal } = each;
  try {
    await each.prepare();
  } catch (thrown) {
    attempt.outcome = outcomeOf(thrown, attempt.signal);
    return false;
  }
  let since = each.interruptedSince;
  for (;;) {
    const step = nextStep(attempt);
    if (step === undefined) break;
    const now = await time.known();
    if (stepWindow(attempt).from > now) return true;
    const through = await runStep(each, step, since ?? now, time);
    if (!through) return false;
    if (attempt.outcome !== null) return true;
    since = null;
  }
  await judgeAttempt(attempt);
  forgiveLateSteps(attempt);
  if (attempt.outcome !== null) journal.ended(attempt, attempt.outcome, []);
  return true;
}

/** @returns false if it was not completed this time, and may be tried again. */
async function runStep(
  { attempt, journal, failures }: DeferredAttempt,
  step: Step<unknown>,
  earliest: number,
  time: ServerTime,
): Promise<boolean> {
  const before = attempt.exchanges.length;
  const exchanged = () => attempt.exchanges.slice(before);
  journal.claimed(attempt, step.name, earliest);
  try {
    const memo = await act(attempt, step);
    const moment = { earliest, latest: await time.latestIn(exchanged()) };
    journal.done(attempt, step.name, memo, moment, exchanged());
    attempt.memos[step.name] = memo;
    attempt.times[step.name] = moment;
    return true;
  } catch (thrown) {
    const outcome = outcomeOf(thrown, attempt.signal);
    if (attempt.signal.aborted) return false;
    // The first step arms the check: if it fails, there is nothing that a later process could end.
    const invested = Object.keys(attempt.memos).length > 0;
    if (invested && failures + 1 < retryLimit(thrown)) {
      journal.failed(attempt, step.name, 'message' in outcome ? outcome.message : '');
      return false;
    }
    attempt.outcome = outcome;
    journal.ended(attempt, outcome, exchanged());
    return true;
  }
}
