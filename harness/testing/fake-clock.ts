import type { Clock } from '../../targets/drivers.ts';

/** A clock in memory that keeps a list of how far it was moved. */
export interface FakeClock extends Clock {
  readonly moves: number[];
  /** Lets time pass by itself. */
  pass(seconds: number): void;
}

/** How a clock differs from one that stands still between its moves. */
export interface ClockHabits {
  /** Seconds that pass with every reading: a clock that runs by itself. */
  readonly perReading?: number;
  /** Seconds by which every move overshoots. */
  readonly overshoot?: number;
  /** A clock that confirms every move and makes none. */
  readonly stuck?: boolean;
}

const START = Date.parse('2026-01-01T12:00:00Z');

/** A clock that starts at noon on the first of January 2026. */
export function fakeClock({
  perReading = 0,
  overshoot = 0,
  stuck = false,
}: ClockHabits = {}): FakeClock {
  const moves: number[] = [];
  let passed = 0;
  const time = () => new Date(START + passed * 1000);
  return {
    moves,
    pass: (seconds) => {
      passed += seconds;
    },
    now: async () => {
      passed += perReading;
      return time();
    },
    advance: async (seconds) => {
      moves.push(seconds);
      if (!stuck) passed += seconds + overshoot;
      return time();
    },
  };
}
