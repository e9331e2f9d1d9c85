import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createMock } from '../mock.ts';
import { underOwnNames } from '../own-callers.ts';
import type { ThreadOptions } from './start.ts';

/** What answers the requests of a mock on its own thread. */
export function listenerOf(options: ThreadOptions, hostname: string): RequestListener {
  const { app } = createMock({ ...options, clock: 'still' });
  const answer = getRequestListener(underOwnNames(app, []).fetch, { hostname });
  return (request, response) => void answer(request, response);
}
