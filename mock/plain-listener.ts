import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

import { Request as NodeRequest } from 'undici';
import type { Answering } from './own-callers.ts';

/**
 * Serves an app where a test environment such as happy-dom has replaced `Request` by one that keeps rules of browsers: it
 * drops headers such as `host` and `origin`. It is slower than the listener of Hono, which makes its requests of that class.
 */
export function plainListener(app: Answering): RequestListener {
  return (incoming, outgoing) => void answer(app, incoming, outgoing);
}

async function answer(
  app: Answering,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { method = 'GET', url = '/', headers } = incoming;
  const body = method === 'GET' || method === 'HEAD' ? null : await buffer(incoming);
  const request = new NodeRequest(`http://${headers.host ?? 'localhost'}${url}`, {
    method,
    headers: pairs(incoming.rawHeaders),
    body: body === null ? null : new Uint8Array(body),
  });
  const answered = await app.fetch(request as unknown as Request, { incoming, outgoing });
  outgoing.writeHead(answered.status, Object.fromEntries(answered.headers));
  outgoing.end(Buffer.from(await answered.arrayBuffer()));
}

function pairs(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, place): [string, string][] =>
    place % 2 === 0 ? [[name, raw[place + 1] ?? '']] : [],
  );
}
