/** The server's own time. */
export interface OwnClock {
  /** Milliseconds since 1970. */
  now(): number;
  advance(seconds: number): void;
}

/** A clock that shows `start` now and, if it runs, goes on with the machine's. */
export function startClock(start: Date, running: boolean): OwnClock {
  const began = performance.now();
  let moved = 0;
  return {
    now: () => start.getTime() + moved + (running ? Math.floor(performance.now() - began) : 0),
    advance: (seconds) => {
      moved += seconds * 1000;
    },
  };
}
