/** The time the mock lives in: it can be moved forward, never back. */
export interface MockClock {
  now(): Date;
  /** Moves the clock forward by this many seconds and returns the new time. */
  advance(seconds: number): Date;
}

/** How a clock goes by itself: not at all, with the wall time, or `scaled` times as fast. */
export type Pace = 'still' | 'running' | { readonly scaled: number };

/**
 * Makes a clock. The seconds of `advance` are added to those by which it goes by itself.
 *
 * @throws {RangeError} if `scaled` is not a positive number; from `advance` if the seconds are negative or not a
 *   number.
 */
export function createClock(startAt: Date, pace: Pace): MockClock {
  const rate = rateOf(pace);
  const begun = performance.now();
  let moved = startAt.getTime();
  // A product would move a still clock by its rounding error.
  const gone = () => (rate === 0 ? 0 : rate * (performance.now() - begun));
  const now = () => new Date(moved + gone());
  return {
    now,
    advance(seconds) {
      if (!(seconds >= 0)) throw new RangeError(`a clock moves forward only, not by ${seconds} s`);
      moved += seconds * 1000;
      return now();
    },
  };
}

function rateOf(pace: Pace): number {
  if (typeof pace === 'string') return pace === 'still' ? 0 : 1;
  if (pace.scaled > 0 && Number.isFinite(pace.scaled)) return pace.scaled;
  throw new RangeError(`a clock is scaled by a positive number, not by ${pace.scaled}`);
}
