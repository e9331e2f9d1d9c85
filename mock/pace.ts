import { setTimeout as wait } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';
import type { MockClock } from './clock.ts';

/** Makes every answer wait. */
export function late(milliseconds: number): MiddlewareHandler {
  return async (_context, next) => {
    await wait(milliseconds);
    await next();
  };
}

/** Answers 429 to every request beyond n in a second of wall time. @param clock dates the refusals */
export function limited(perSecond: number, clock: MockClock): MiddlewareHandler {
  let [second, count] = [0, 0];
  return async (context, next) => {
    const current = Math.floor(performance.now() / 1000);
    if (current !== second) [second, count] = [current, 0];
    count += 1;
    if (count <= perSecond) return next();
    const problem = { field: '', code: 'too_many_requests', message: 'wait a second' };
    const headers = { 'Retry-After': '1', Date: clock.now().toUTCString() };
    return context.json({ errors: [problem] }, 429, headers);
  };
}
