import { type Attempt, nextStep } from '../run/attempt.ts';
import { windowOf } from '../run/due.ts';

/** When a step may run, in seconds since 1970 by the target's clock. */
export interface StepWindow {
  readonly from: number;
  /** Infinity if the window has no end. */
  readonly to: number;
}

/**
 * When the next step may run, at a safe distance from what it probes: a scheduler comes when it can.
 *
 * A step without a window may run at once.
 */
export function stepWindow(attempt: Attempt): StepWindow {
  const window = windowOf(attempt);
  const started = window === null ? undefined : attempt.times[window.of];
  if (window === null || started === undefined) return { from: -Infinity, to: Infinity };
  return { from: started.latest + window.from, to: started.earliest + window.to };
}

/** A span in words, by the target's clock. */
export function windowInWords({ from, to }: StepWindow): string {
  if (from === -Infinity) return 'at once';
  return to === Infinity ? `from ${utc(from)} on` : `between ${utc(from)} and ${utc(to)}`;
}

/** Ends an attempt whose next step would come too late to prove anything, or would prove nothing at any time. */
export function endIfLost(attempt: Attempt, now: number): void {
  const span = stepWindow(attempt);
  const closed = span.from > span.to;
  if (attempt.outcome !== null || (now <= span.to && !closed)) return;
  const why = closed ? uncertain(attempt) : missed(attempt, span, now);
  attempt.outcome = { kind: 'blocked', by: null, ...why };
}

function missed(attempt: Attempt, { from, to }: StepWindow, now: number) {
  return {
    message: `window missed: ${nextStep(attempt)?.name} was to run ${windowInWords({ from, to })}, and by the target's clock it is ${utc(now)}`,
    remedy: `run again, and settle more often: a step may run for ${Math.round((to - from) / 3600)} hours`,
  };
}

/** A step that was interrupted and run again may have reached the target at the first try or at the last. */
function uncertain(attempt: Attempt) {
  const before = windowOf(attempt)?.of ?? '';
  const { earliest, latest } = attempt.times[before] ?? { earliest: 0, latest: 0 };
  return {
    message: `window missed: ${before} was interrupted at ${utc(earliest)} and run again at ${utc(latest)}, so that no time is left at which ${nextStep(attempt)?.name} would prove anything`,
    remedy: 'run again, and settle soon after a run that was interrupted',
  };
}

/** Seconds since 1970 as ISO 8601, UTC, to the second. */
export function utc(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
