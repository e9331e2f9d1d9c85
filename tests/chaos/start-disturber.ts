import {
  Agent,
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

/** What happens to requests on their way. */
export interface Disturbance {
  /** Every nth request gets 429 and does not reach the server. */
  readonly tooManyEvery?: number;
  /** Every nth request loses its connection: in turn before it arrives, and after its answer. */
  readonly droppedEvery?: number;
  /** Milliseconds that each answer takes longer. */
  readonly slowness?: number;
}

/** A disturber on loopback. */
export interface Disturber extends AsyncDisposable {
  readonly url: string;
  /** What it has done so far. */
  readonly done: { requests: number; tooMany: number; dropped: number };
}

/**
 * Stands between a caller and a server on loopback: everything but what it disturbs passes unchanged.
 *
 * @param disturbs which requests it may disturb, by method and path.
 */
export async function startDisturber(
  to: string,
  { tooManyEvery = 0, droppedEvery = 0, slowness = 0 }: Disturbance,
  disturbs: (method: string, path: string) => boolean,
): Promise<Disturber> {
  const done = { requests: 0, tooMany: 0, dropped: 0 };
  const onward = new Agent({ keepAlive: true });
  async function pass(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', socket } = incoming;
    const body = await buffer(incoming);
    const mine = disturbs(method, url);
    if (mine) done.requests += 1;
    const isTurn = (every: number) => mine && every > 0 && done.requests % every === 0;
    if (isTurn(tooManyEvery)) {
      done.tooMany += 1;
      return void response.writeHead(429, { 'retry-after': '0' }).end('slow down');
    }
    const drops = isTurn(droppedEvery);
    if (drops) done.dropped += 1;
    if (drops && done.dropped % 2 === 1) return void socket.destroy();
    const answer = await forward(to, onward, incoming, body);
    await pause(slowness);
    if (drops) return void socket.destroy();
    response.writeHead(answer.status, answer.headers).end(answer.body);
  }
  const server = createServer((incoming, response) => void pass(incoming, response));
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    done,
    [Symbol.asyncDispose]: async () => {
      onward.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface ForwardedAnswer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

function forward(
  to: string,
  agent: Agent,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
): Promise<ForwardedAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<ForwardedAnswer>();
  const { hostname, port } = new URL(to);
  // The host stays as the caller wrote it, so that links lead through the disturber too.
  const sent = { agent, hostname, port, method, path: url, headers };
  const onward = request(sent, (answer) => {
    const { statusCode: status = 502, headers: received } = answer;
    buffer(answer).then((read) => resolve({ status, headers: received, body: read }), reject);
  });
  onward.once('error', reject).end(body);
  return promise;
}
