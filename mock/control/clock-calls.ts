import { type Context, Hono } from 'hono';
import { parseJson } from '../../contracts/parse-json.ts';
import type { MockClock } from '../clock.ts';
import { objectIn, secondsIn } from './fields.ts';

/**
 * Reads and moves a clock, to be mounted at `/clock`.
 *
 * @param moved does what is due by the new time, before the call is answered
 */
export function clockCalls(clock: MockClock, moved: () => Promise<void>): Hono {
  const app = new Hono();
  app.get('/', (context) => context.json({ now: clock.now() }));
  app.post('/', async (context) => {
    const body = objectIn(parseJson(await context.req.text()));
    const now = clock.advance(secondsIn(body, 'advance_seconds'));
    await moved();
    return movedTo(context, now);
  });
  return app;
}

/** The answer was dated when the request came: now it is another time. */
function movedTo(context: Context, now: Date): Response {
  context.header('Date', now.toUTCString());
  return context.json({ now });
}
