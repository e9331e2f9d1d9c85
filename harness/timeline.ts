import pMap from 'p-map';
import type { Clock } from '../targets/drivers.ts';
import { type Attempt, judgeAttempt, nextStep, performStep } from './attempt.ts';
import { spoken } from './duration.ts';
import type { Environment } from './environment.ts';
import { outcomeOf } from './outcome.ts';
import type { Moment } from './step.ts';
import type { Window } from './window.ts';

/** Points closer than this become one, so that a clock which runs by itself is not moved for every attempt apart. */
const GRID_SECONDS = 20;

/**
 * Carries attempts to their end on one grid of points: at each, the steps that are due run side by side, then the
 * target's clock moves once, to the next point at which any step is due.
 */
export async function runTimeline(
  environment: Environment,
  attempts: readonly Attempt[],
): Promise<void> {
  const clock = clockOf(environment);
  try {
    for (let live = unfinished(attempts); live.length > 0; live = unfinished(attempts)) {
      if (environment.signal.aborted) return;
      const now = await secondsOf(clock.now());
      const due = live.filter((attempt) => dueAt(attempt) <= now);
      if (due.length === 0) await clock.advance(Math.ceil(nextPoint(live) - now));
      else await runPoint(environment, clock, now, due);
    }
  } catch (thrown) {
    for (const attempt of unfinished(attempts)) attempt.outcome = outcomeOf(thrown);
  }
}

async function runPoint(
  { concurrency }: Environment,
  clock: Clock,
  start: number,
  due: readonly Attempt[],
): Promise<void> {
  const ran = new Map<Attempt, readonly string[]>();
  await pMap(due, async (attempt) => void ran.set(attempt, await runDueSteps(attempt, start)), {
    concurrency,
  });
  const end = await secondsOf(clock.now());
  for (const [attempt, names] of ran) {
    for (const name of names) attempt.times[name] = { earliest: start, latest: end };
    if (attempt.outcome === null && nextStep(attempt) === undefined) await judgeAttempt(attempt);
  }
}

/** Runs steps until one is not due yet; answers the names of those that ran. */
async function runDueSteps(attempt: Attempt, now: number): Promise<readonly string[]> {
  const ran: string[] = [];
  for (let step = nextStep(attempt); step !== undefined; step = nextStep(attempt)) {
    if (attempt.outcome !== null || dueAt(attempt) > now) break;
    if (missed(attempt, now)) break;
    ran.push(step.name);
    await performStep(attempt);
  }
  return ran;
}

/** When the next step is due; Infinity while the step it counts from has no time of its own yet. */
function dueAt(attempt: Attempt): number {
  const window = windowOf(attempt);
  if (window === null) return Number.NEGATIVE_INFINITY;
  const started = attempt.times[window.of];
  if (started === undefined) return Number.POSITIVE_INFINITY;
  return startOf(window, started) + window.moment;
}

/** A probe of what still holds counts from the earliest time the promise may have begun, any other from the latest. */
function startOf(window: Window, { earliest, latest }: Moment): number {
  return Number.isFinite(window.edge) ? earliest : latest;
}

function missed(attempt: Attempt, now: number): boolean {
  const window = windowOf(attempt);
  const started = window === null ? undefined : attempt.times[window.of];
  if (window === null || started === undefined || now < started.earliest + window.edge)
    return false;
  attempt.outcome = {
    kind: 'blocked',
    message: `window missed: the step was to run within ${spoken(window.edge)}, the target's clock is past that`,
    by: null,
    remedy: 'run again; if it happens again, lower the load that the target is under',
  };
  return true;
}

function windowOf(attempt: Attempt): Window | null {
  return nextStep(attempt)?.window?.(attempt.memos) ?? null;
}

function nextPoint(live: readonly Attempt[]): number {
  const dues = live.map(dueAt);
  const first = Math.min(...dues);
  return Math.max(...dues.filter((due) => due <= first + GRID_SECONDS));
}

function unfinished(attempts: readonly Attempt[]): readonly Attempt[] {
  return attempts.filter(({ outcome }) => outcome === null);
}

/** Without a clock no check with windows is planned; what is left needs an order and no time. */
function clockOf({ target }: Environment): Clock {
  const standing = async () => new Date(0);
  return target.clock ?? { now: standing, advance: standing };
}

async function secondsOf(time: Promise<Date>): Promise<number> {
  return (await time).getTime() / 1000;
}
