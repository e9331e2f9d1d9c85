import type { Hono, MiddlewareHandler } from 'hono';
import { isLoopback } from '../contracts/loopback.ts';
import { rememberingLast } from './remembering-last.ts';

/** What answers requests: a Hono app, or what stands before one. */
export type Answering = Pick<Hono, 'fetch'>;

/**
 * An app that is asked for under a name of this machine, or one of these, and under no other.
 *
 * A web page whose name is made to lead here (DNS rebinding) could read everything otherwise.
 */
export function underOwnNames(app: Hono, names: readonly string[]): Answering {
  const isOwn = rememberingLast((host: string) => {
    const name = URL.parse(`http://${host}`)?.hostname ?? '';
    // Browsers resolve each name below localhost to this machine themselves, so nobody can rebind one.
    return isLoopback(name) || name.endsWith('.localhost') || names.includes(name);
  });
  return {
    fetch: (request, env) => {
      const host = request.headers.get('host') ?? 'localhost';
      if (isOwn(host)) return app.fetch(request, env);
      const error = `expected a request to localhost or to the host of --public-url, got one to ${host}`;
      return Response.json({ error }, { status: 421 });
    },
  };
}

/**
 * Refuses what a web page of another origin has a browser send: any page that is open could move the clock otherwise.
 *
 * @see https://www.w3.org/TR/fetch-metadata/
 */
export const noForeignPages: MiddlewareHandler = async (context, next) => {
  const site = context.req.header('sec-fetch-site') ?? 'none';
  const origin = context.req.header('origin');
  const isOwn = origin === undefined || URL.parse(origin)?.host === context.req.header('host');
  if (isOwn && ['none', 'same-origin'].includes(site)) return next();
  const from = origin ?? 'another site';
  return context.json({ error: `expected no request of a web page, got one of ${from}` }, 403);
};
