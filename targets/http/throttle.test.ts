import { expect, test } from 'vitest';
import { createThrottle } from './throttle.ts';

test('runs no more tasks at once than its concurrency', async () => {
  const throttle = createThrottle({ concurrency: 3, requestsPerSecond: null });
  let running = 0;
  let most = 0;
  const task = async () => {
    most = Math.max(most, ++running);
    await new Promise(setImmediate);
    running -= 1;
  };
  await Promise.all(Array.from({ length: 20 }, () => throttle.share(task)));
  expect([most, running]).toEqual([3, 0]);
});

test('gives the place of an aborted waiter to the next', async () => {
  const throttle = createThrottle({ concurrency: 1, requestsPerSecond: null });
  const controller = new AbortController();
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const first = throttle.share(() => held);
  const second = throttle.share(async () => 'second', controller.signal);
  const third = throttle.share(async () => 'third');
  controller.abort(new Error('interrupted'));
  await expect(second).rejects.toThrow('interrupted');
  release();
  await first;
  expect(await third).toBe('third');
});

test('frees the place of a task that failed', async () => {
  const throttle = createThrottle({ concurrency: 1, requestsPerSecond: null });
  const failed = throttle.share(() => Promise.reject(new Error('broken')));
  await expect(failed).rejects.toThrow('broken');
  expect(await throttle.share(async () => 'next')).toBe('next');
});

test('spaces requests by the rate of the profile', async () => {
  const throttle = createThrottle({ concurrency: 9, requestsPerSecond: 100 });
  const started = performance.now();
  await Promise.all(Array.from({ length: 6 }, () => throttle.pace()));
  // Five gaps of 10 ms; timers may fire a millisecond early.
  expect(performance.now() - started).toBeGreaterThan(45);
});

/** A clock that jumps to the next moment that a caller waits for. */
function fakePace() {
  let now = 0;
  const sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  return {
    now: () => now,
    wait: (milliseconds: number) =>
      new Promise<void>((wake) => void sleepers.push({ until: now + milliseconds, wake })),
    /** Lets time pass until no caller waits any more. */
    run: async () => {
      for (let round = 0; round < 10_000; round += 1) {
        await new Promise(setImmediate);
        const next = sleepers.sort((a, b) => a.until - b.until).shift();
        if (next === undefined) return;
        now = Math.max(now, next.until);
        next.wake();
      }
    },
  };
}

/** When each of n requests may be sent, if all ask at once. */
async function moments(count: number, requestsPerSecond: number, onSent?: (nth: number) => number) {
  const time = fakePace();
  const throttle = createThrottle({ concurrency: 4, requestsPerSecond }, time);
  const sent: number[] = [];
  const send = async (): Promise<void> => {
    await throttle.pace();
    sent.push(time.now());
    const hold = onSent?.(sent.length) ?? 0;
    if (hold > 0) throttle.hold(hold);
  };
  const all = Promise.all(Array.from({ length: count }, () => throttle.share(send)));
  await time.run();
  await all;
  return sent;
}

test.each([
  [404, 2],
  [400, 5],
  [1000, 0.5],
])('sends %i requests at %d per second in the time that a plan states', async (count, rate) => {
  const sent = await moments(count, rate);
  expect(sent).toHaveLength(count);
  expect(sent.at(-1)).toBeCloseTo(((count - 1) / rate) * 1000, 3);
});

test('keeps every second below the rate, over all who share it', async () => {
  const sent = await moments(100, 3);
  const busiest = Math.max(
    ...sent.map((from) => sent.filter((each) => each >= from && each < from + 999).length),
  );
  expect(busiest).toBe(3);
});

test('lets no request through while the target asks for silence, not even one that had a place', async () => {
  const sent = await moments(12, 10, (nth) => (nth === 3 ? 5000 : 0));
  const [before, after] = [sent.slice(0, 3), sent.slice(3)];
  expect(before).toEqual([0, 100, 200]);
  expect(after).toHaveLength(9);
  expect(Math.min(...after)).toBeGreaterThanOrEqual(5198);
});

test('stops waiting for its turn when interrupted', async () => {
  const throttle = createThrottle({ concurrency: 9, requestsPerSecond: 0.001 });
  const controller = new AbortController();
  await throttle.pace();
  const second = throttle.pace(controller.signal);
  controller.abort(new Error('interrupted'));
  await expect(second).rejects.toThrow('interrupted');
});
