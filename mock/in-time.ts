import type { MiddlewareHandler } from 'hono';
import type { MockClock } from './clock.ts';

/** Dates every answer by the mock's clock. */
export function inTime(clock: MockClock): MiddlewareHandler {
  return async (context, next) => {
    context.header('Date', clock.now().toUTCString());
    await next();
  };
}
