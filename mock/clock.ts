/** The time the mock lives in: it can be moved forward, never back. */
export interface MockClock {
  now(): Date;
  /** Moves the clock forward by this many seconds and answers the new time. */
  advance(seconds: number): Date;
}

/** How a clock goes by itself: not at all, with the wall time, or so many times as fast. */
export type Pace = 'still' | 'running' | { readonly scaled: number };

/**
 * Makes a clock. However it goes by itself, what it is advanced by comes on top.
 *
 * @throws {RangeError} where it is to be scaled by what is no positive number; from `advance` where the seconds are
 *   negative or no number.
 */
export function createClock(startAt: Date, pace: Pace): MockClock {
  const rate = rateOf(pace);
  const begun = performance.now();
  let moved = startAt.getTime();
  // A still clock is not to be off by the rounding of a product.
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
