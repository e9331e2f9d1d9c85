import { type Attempt, nextStep } from '../attempt.ts';
import { windowOf } from '../due.ts';

/** When a step may run, in seconds since 1970 by the target's clock. */
export interface Span {
  readonly from: number;
  /** Infinity where there is no last moment. */
  readonly to: number;
}

/**
 * When the next step may run, at a safe distance from what it probes: a scheduler comes when it can.
 *
 * A step without a window may run at once.
 */
export function spanOf(attempt: Attempt): Span {
  const window = windowOf(attempt);
  const started = window === null ? undefined : attempt.times[window.of];
  if (window === null || started === undefined) return { from: -Infinity, to: Infinity };
  return { from: started.latest + window.from, to: started.earliest + window.to };
}

/** A span in words, by the target's clock. */
export function spokenSpan({ from, to }: Span): string {
  if (from === -Infinity) return 'at once';
  return to === Infinity ? `from ${utc(from)} on` : `between ${utc(from)} and ${utc(to)}`;
}

/** Ends an attempt whose next step would come too late to mean anything. */
export function endIfLost(attempt: Attempt, now: number): void {
  const { from, to } = spanOf(attempt);
  if (attempt.outcome !== null || now <= to) return;
  const step = nextStep(attempt)?.name ?? '';
  attempt.outcome = {
    kind: 'blocked',
    message: `window missed: ${step} was to run ${spokenSpan({ from, to })}, and by the target's clock it is ${utc(now)}`,
    by: null,
    remedy: `run again, and settle more often: a step may run for ${Math.round((to - from) / 3600)} hours`,
  };
}

/** Seconds since 1970 as ISO 8601, UTC, to the second. */
export function utc(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
