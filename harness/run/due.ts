import { spoken } from '../check/duration.ts';
import type { Outcome } from '../check/outcome.ts';
import { type Moment, windowFor } from '../check/step.ts';
import type { Window } from '../check/window.ts';
import { type Attempt, nextStep } from './attempt.ts';
import { outcomeOf } from './outcome.ts';

/** When the next step is due, in seconds since 1970; Infinity while the step it counts from has no time of its own yet. */
export function dueAt(attempt: Attempt): number {
  const window = windowOf(attempt);
  if (window === null) return Number.NEGATIVE_INFINITY;
  const started = attempt.times[window.of];
  if (started === undefined) return Number.POSITIVE_INFINITY;
  return startOf(window, started) + window.moment;
}

/** Ends an attempt whose next step would come too late to prove anything. */
export function endIfMissed(attempt: Attempt, now: number): void {
  const window = windowOf(attempt);
  const started = window === null ? undefined : attempt.times[window.of];
  if (window === null || started === undefined || now < started.earliest + window.edge) return;
  attempt.outcome = missed(window);
}

/** Takes back a violation if a step was answered so late that the promise may have ended before. */
export function forgiveLateSteps(attempt: Attempt): void {
  if (attempt.outcome?.kind !== 'broken') return;
  const windows = Object.entries(attempt.times).map(([name, { latest }]) => {
    const step = attempt.steps.find((each) => each.name === name);
    const window = step && windowFor(step, attempt.memos);
    const started = window && attempt.times[window.of];
    return started && latest >= started.earliest + window.edge ? window : null;
  });
  const late = windows.find((window) => window !== null);
  if (late) attempt.outcome = missed(late);
}

/**
 * The window of the next step; null if it has none.
 *
 * A window that cannot be computed ends its own attempt, and no other.
 */
export function windowOf(attempt: Attempt): Window | null {
  try {
    const step = nextStep(attempt);
    const window = step === undefined ? null : windowFor(step, attempt.memos);
    if (window === null || window.of in attempt.memos) return window;
    throw new TypeError(`${step?.name} waits for ${window.of}, which is not an earlier step`);
  } catch (thrown) {
    attempt.outcome = outcomeOf(thrown, attempt.signal);
    return null;
  }
}

/** A probe of what still holds counts from the earliest time the promise may have begun, any other from the latest. */
function startOf(window: Window, { earliest, latest }: Moment): number {
  return Number.isFinite(window.edge) ? earliest : latest;
}

function missed({ edge }: Window): Outcome {
  return {
    kind: 'blocked',
    message: `window missed: the step was to run within ${spoken(edge)}, the target's clock is past that`,
    by: null,
    // Stryker disable next-line StringLiteral: words for a person, which a test could only repeat
    remedy: 'run again; if it happens again, lower the load that the target is under',
  };
}
