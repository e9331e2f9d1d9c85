import pMap from 'p-map';
import type { Clock } from '../../targets/drivers.ts';
import { Blocked } from '../check/blocked.ts';
import { spoken } from '../check/duration.ts';
import { type Attempt, judgeAttempt, nextStep, performStep } from './attempt.ts';
import { dueAt, endIfMissed, forgiveLateSteps } from './due.ts';
import type { Environment } from './environment.ts';
import { outcomeOf } from './outcome.ts';

/** Points closer than this become one, so that a clock which runs by itself is not moved for every attempt apart. */
const GRID_SECONDS = 20;

/** A target may report its time in whole seconds. */
const CLOCK_PRECISION = 1;

/**
 * Carries attempts to their end on one grid of points: at each, the steps that are due run side by side, then the
 * target's clock moves once, to the next point at which any step is due.
 */
export async function runTimeline(
  environment: Environment,
  attempts: readonly Attempt[],
): Promise<void> {
  const clock = clockOf(environment);
  let point = Number.NEGATIVE_INFINITY;
  /** When the clock was moved last, if nothing was due since: a move that leaves it there would be repeated for ever. */
  let movedFrom = Number.NEGATIVE_INFINITY;
  try {
    for (let live = unfinished(attempts); live.length > 0; live = unfinished(attempts)) {
      if (environment.signal.aborted) return;
      const now = await secondsOf(clock.now());
      if (now < point - CLOCK_PRECISION || now <= movedFrom) throw notMoved(now, point);
      movedFrom = Number.NEGATIVE_INFINITY;
      const due = live.filter((attempt) => dueAt(attempt) <= now);
      if (due.length > 0) {
        await runPoint(environment, clock, now, due);
      } else {
        point = nextPoint(live);
        movedFrom = now;
        await clock.advance(Math.ceil(point - now));
      }
    }
  } catch (thrown) {
    for (const attempt of unfinished(attempts))
      attempt.outcome = outcomeOf(thrown, environment.signal);
  }
}

async function runPoint(
  { concurrency }: Environment,
  clock: Clock,
  start: number,
  due: readonly Attempt[],
): Promise<void> {
  const ran = new Map<Attempt, readonly string[]>();
  // Stryker disable next-line ObjectLiteral: it bounds how many run side by side, and no verdict
  await pMap(due, async (attempt) => void ran.set(attempt, await runDueSteps(attempt, start)), {
    concurrency,
  });
  const end = await secondsOf(clock.now());
  for (const [attempt, names] of ran) {
    for (const name of names) attempt.times[name] = { earliest: start, latest: end };
    // Stryker disable next-line ConditionalExpression: an attempt that has ended has a step left
    if (attempt.outcome === null && nextStep(attempt) === undefined) await judgeAttempt(attempt);
    forgiveLateSteps(attempt);
    if (attempt.outcome !== null) await attempt.end();
  }
}

/** Runs steps until one is not due yet. @returns the names of those that ran. */
async function runDueSteps(attempt: Attempt, now: number): Promise<readonly string[]> {
  const ran: string[] = [];
  for (let step = nextStep(attempt); step !== undefined; step = nextStep(attempt)) {
    if (dueAt(attempt) > now) break;
    endIfMissed(attempt, now);
    if (attempt.outcome !== null) break;
    ran.push(step.name);
    await performStep(attempt);
  }
  return ran;
}

function nextPoint(live: readonly Attempt[]): number {
  const dues = live.map(dueAt);
  const first = Math.min(...dues);
  return Math.max(...dues.filter((due) => due <= first + GRID_SECONDS));
}

/** A clock that confirms a move and does not make it, or lands short of every move, would be moved for ever. */
function notMoved(now: number, point: number): Blocked {
  return new Blocked(
    `the target's clock did not follow when it was moved: it is ${spoken(point - now)} behind`,
    { remedy: 'check the clock of test control' },
  );
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
