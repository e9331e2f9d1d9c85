import type { MiddlewareHandler } from 'hono';
import type { MockClock } from './clock.ts';

/** Dates every answer by the mock's clock. The Partner API dates its own, which takes less time. */
export function inTime(clock: MockClock): MiddlewareHandler {
  return async (context, next) => {
    if (!context.req.path.startsWith('/api/')) {
      context.header('Date', clock.now().toUTCString());
    }
    await next();
  };
}
