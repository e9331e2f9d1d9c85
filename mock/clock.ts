/** The time the mock lives in: it can be moved forward, never back. */
export interface MockClock {
  now(): Date;
  /** Moves the clock forward by this many seconds and answers the new time. */
  advance(seconds: number): Date;
}

/**
 * Makes a clock. `still` stands between calls; `running` adds the wall time since it was made.
 *
 * @throws {RangeError} from `advance` where the seconds are negative or no number.
 */
export function createClock(startAt: Date, kind: 'still' | 'running'): MockClock {
  const begun = performance.now();
  let moved = startAt.getTime();
  const now = () => new Date(kind === 'still' ? moved : moved + (performance.now() - begun));
  return {
    now,
    advance(seconds) {
      if (!(seconds >= 0)) throw new RangeError(`a clock moves forward only, not by ${seconds} s`);
      moved += seconds * 1000;
      return now();
    },
  };
}
