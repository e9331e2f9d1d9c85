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

test('stops waiting for its turn when interrupted', async () => {
  const throttle = createThrottle({ concurrency: 9, requestsPerSecond: 0.001 });
  const controller = new AbortController();
  await throttle.pace();
  const second = throttle.pace(controller.signal);
  controller.abort(new Error('interrupted'));
  await expect(second).rejects.toThrow('interrupted');
});
