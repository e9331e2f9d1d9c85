import { type Context, Hono } from 'hono';
import { parseJson } from '../api/parse-json.ts';
import type { MockClock } from '../clock.ts';
import { objectIn, secondsIn } from './fields.ts';

/** Reads and moves a clock, to be mounted at `/clock`. */
export function clockCalls(clock: MockClock): Hono {
  const app = new Hono();
  app.get('/', (context) => context.json({ now: clock.now() }));
  app.post('/', async (context) => {
    const body = objectIn(parseJson(await context.req.text()));
    return movedTo(context, clock.advance(secondsIn(body, 'advance_seconds')));
  });
  return app;
}

/** The answer was dated when the request came: now it is another time. */
function movedTo(context: Context, now: Date): Response {
  context.header('Date', now.toUTCString());
  return context.json({ now });
}
