import { Hono } from 'hono';
import type { MockClock } from '../clock.ts';
import { inTime } from '../in-time.ts';
import { noForeignPages } from '../own-callers.ts';
import { clockCalls } from './clock-calls.ts';
import { refuseAsJson } from './refuse-as-json.ts';

/**
 * The admin of a mock, to be served on a second port. It moves the time of a target that offers only its API and its
 * pages, as days do with a real one.
 *
 * It reads and moves the clock as test control does. It does not list capabilities, so that it is not taken for test
 * control and named in a profile.
 */
export function admin(clock: MockClock, moved: () => Promise<void>): Hono {
  const app = new Hono({ strict: false });
  app.use(noForeignPages);
  app.use(inTime(clock));
  app.route('/clock', clockCalls(clock, moved));
  app.all('*', (context) =>
    context.json({ error: 'the admin port has GET /clock and POST /clock and nothing else' }, 404),
  );
  app.onError(refuseAsJson);
  return app;
}
