import { setTimeout as wait } from 'node:timers/promises';
import type { Context, MiddlewareHandler } from 'hono';
import { statusesPath, tokenPath } from '../../contracts/endpoints.ts';
import type { MockClock } from '../clock.ts';
import { socketOf } from '../journal/connection.ts';
import type { Journal } from '../journal/journal.ts';
import type { ActiveScenes, ArrivedCall } from './active-scenes.ts';
import type { CallKind, Disturbance, PlainAnswer } from './scene.ts';

/** The parts of a mock that scenes work on. */
interface Surroundings {
  readonly activeScenes: ActiveScenes;
  readonly journal: Journal;
  readonly clock: MockClock;
  /** Scheme, host and port of a second origin; null if none is served. */
  readonly otherOrigin: string | null;
}

/** Lets the scenes that are on change what is answered. */
export function interfere(mock: Surroundings): MiddlewareHandler {
  return async (context, next) => {
    if (mock.activeScenes.names().length === 0) return next();
    const found = mock.activeScenes.disturb(await arrived(mock, context));
    if (found === null) return next();
    const entry = context.get('journal');
    if (entry !== undefined) entry.disturbedBy = found.by;
    return act(found.disturbance, context, next, mock);
  };
}

async function act(
  disturbance: Disturbance,
  context: Context,
  next: () => Promise<void>,
  mock: Surroundings,
): Promise<Response | undefined> {
  if (disturbance.does === 'answer') return written(disturbance.answer);
  if (disturbance.does === 'hang') return hang(context, mock);
  if (disturbance.does === 'wait') await wait(disturbance.milliseconds);
  if (disturbance.does !== 'drop' || disturbance.stored) await next();
  if (disturbance.does === 'drop') return drop(context);
  if (disturbance.does === 'rewrite')
    context.res = await rewritten(context.res, disturbance.rewrite);
  return undefined;
}

function written({ status, headers = {}, body }: PlainAnswer): Response {
  return new Response(body ?? null, { status, headers });
}

async function rewritten(
  response: Response,
  rewrite: (own: PlainAnswer) => PlainAnswer,
): Promise<Response> {
  const own = {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
  return written(rewrite(own));
}

/**
 * Inside a process there is no connection to close: what is lost becomes the error of a network. It has no headers that
 * anything could be added to, so this must be the first that a request passes.
 */
export const loseInProcess: MiddlewareHandler = async (context, next) => {
  await next();
  if (context.get('lost') !== true || socketOf(context) !== null) return;
  // Hono copies the headers of an answer that is there into the next one, which an error does not allow.
  context.res = undefined;
  context.res = Response.error();
};

function drop(context: Context): Response {
  context.set('lost', true);
  socketOf(context)?.destroy();
  return new Response(null, { status: 200 });
}

/** Holds the request until its client gives up. */
async function hang(context: Context, { journal }: Surroundings): Promise<Response> {
  const begun = performance.now();
  context.set('lost', true);
  const { promise, resolve } = Promise.withResolvers<void>();
  const socket = socketOf(context);
  if (socket === null) context.req.raw.signal.addEventListener('abort', () => resolve());
  else socket.once('close', () => resolve());
  await promise;
  const entry = context.get('journal');
  if (entry !== undefined) {
    entry.took = Math.round(performance.now() - begun);
    journal.changed(entry);
  }
  return new Response(null, { status: 200 });
}

async function arrived(
  { otherOrigin, clock }: Surroundings,
  context: Context,
): Promise<ArrivedCall> {
  const { pathname, search, origin } = new URL(context.req.url);
  const kind = kindOf(context.req.method, pathname);
  return {
    kind,
    path: pathname,
    query: search,
    // A file that was read as text could not be read as bytes any more.
    text: kind === 'upload' ? '' : await context.req.text(),
    authorization: context.req.header('authorization') ?? null,
    accepts: context.req.header('accept-encoding') ?? '',
    origin,
    otherOrigin,
    now: clock.now().getTime(),
  };
}

function kindOf(method: string, path: string): CallKind {
  if (path === tokenPath) return 'token';
  if (path === statusesPath) return 'statuses';
  if (path.endsWith('/status.json')) return 'status';
  if (path.startsWith('/uploads/')) return 'upload';
  if (method === 'GET' && path.includes('/verify/requests/')) return 'result';
  return method === 'POST' && path.includes('/add/') ? 'submit' : 'other';
}
