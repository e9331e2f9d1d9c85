import { setTimeout as wait } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';

/** Makes every answer wait. */
export function late(milliseconds: number): MiddlewareHandler {
  return async (_context, next) => {
    await wait(milliseconds);
    await next();
  };
}

/** Answers 429 to every request beyond n in a second of wall time. */
export function limited(perSecond: number): MiddlewareHandler {
  let [second, count] = [0, 0];
  return async (context, next) => {
    const current = Math.floor(performance.now() / 1000);
    if (current !== second) [second, count] = [current, 0];
    count += 1;
    if (count <= perSecond) return next();
    const problem = { field: '', code: 'too_many_requests', message: 'wait a second' };
    return context.json({ errors: [problem] }, 429, { 'Retry-After': '1' });
  };
}
