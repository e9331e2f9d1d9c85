import { abortableSleep } from './abortable-sleep.ts';

/** Keeps all sessions of a target together within its limits. */
export interface Throttle {
  /** Runs a call when fewer than `concurrency` others run. @throws the signal's reason. */
  share<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Waits for the next moment at which a request may be sent. @throws the signal's reason. */
  pace(signal?: AbortSignal): Promise<void>;
  /** Holds every request for n milliseconds: the target asked for that. */
  hold(milliseconds: number): void;
}

/** What time passes by, in milliseconds. */
export interface Pace {
  now(): number;
  /** @throws the signal's reason. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

const WALL: Pace = { now: () => performance.now(), wait: abortableSleep };

/** Timers are no finer than this, in milliseconds: shorter waits are not waited for but added up. */
const FINEST_WAIT = 2;

/** Spaces requests evenly, so that no second sees more than `requestsPerSecond`; null sets no such limit. */
export function createThrottle(
  limits: { readonly concurrency: number; readonly requestsPerSecond: number | null },
  time: Pace = WALL,
): Throttle {
  const gap = limits.requestsPerSecond === null ? 0 : 1000 / limits.requestsPerSecond;
  const waiting = new Set<() => void>();
  let running = 0;
  let nextFree = 0;
  let heldUntil = 0;

  async function enter(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (running < limits.concurrency) {
      running += 1;
      return;
    }
    await turnIn(waiting, signal);
  }

  function leave(): void {
    const [next] = waiting;
    if (next === undefined) running -= 1;
    else next();
  }

  return {
    async share(task, signal) {
      await enter(signal);
      try {
        return await task();
      } finally {
        leave();
      }
    },
    async pace(signal) {
      do {
        const now = time.now();
        const mine = Math.max(now, nextFree);
        nextFree = mine + gap;
        await time.wait(mine - now < FINEST_WAIT ? 0 : mine - now, signal);
        // A request that had a place before the target asked for silence takes another.
      } while (heldUntil - time.now() > FINEST_WAIT);
    },
    hold: (milliseconds) => {
      heldUntil = Math.max(heldUntil, time.now() + milliseconds);
      nextFree = Math.max(nextFree, heldUntil);
    },
  };
}

/** Resolves when another call passes its place on; the place is not free in between. */
function turnIn(waiting: Set<() => void>, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      waiting.delete(go);
      reject(signal?.reason);
    };
    const go = (): void => {
      waiting.delete(go);
      signal?.removeEventListener('abort', giveUp);
      resolve();
    };
    waiting.add(go);
    signal?.addEventListener('abort', giveUp, { once: true });
  });
}
