import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { arrangeNamedState } from './arrange-named-state.ts';
import type { Arrangement, Sending } from './arrangement.ts';
import { createBlockingErrors } from './blocking-errors.ts';
import { forward } from './forward.ts';
import type { Provider } from './provider.ts';

/** The server through which the verifier talks to the target and asks for provider states. */
export interface ProviderProxy extends AsyncDisposable {
  readonly port: number;
  readonly stateUrl: string;
  /** Why states could not be arranged, by `stateKey`. */
  readonly refusals: ReadonlyMap<string, string>;
  /** Why the target could not be judged at all: it was not reached, or gave no client a token. Null if it could. */
  readonly lost: () => Error | null;
}

const statePath = '/__pact-states';
const asRecorded: Sending = { token: null, ownFields: [] };

/** The key by which wanted states differ. */
export function stateKey(name: string, parameters: unknown): string {
  return JSON.stringify([name, parameters ?? {}]);
}

/**
 * Stands between the verifier and the target: arranges states, puts real tokens and credentials in place of the
 * recorded ones, and passes bodies on as they are.
 *
 * Pact's own proxy turns forms into cut-off JSON (measured with 17.1.4), so it is not used. The verifier itself
 * never sees a secret that it could print.
 */
export async function openProviderProxy(provider: Provider): Promise<ProviderProxy> {
  const refusals = new Map<string, string>();
  let sending: Sending = asRecorded;
  let leftovers: NonNullable<Arrangement['undo']>[] = [];
  const blockingErrors = createBlockingErrors();

  async function tearDown(): Promise<void> {
    sending = asRecorded;
    const undoing = leftovers;
    leftovers = [];
    for (const undo of undoing) await undo().catch(blockingErrors.unarranged);
  }

  async function changeState(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { state = '', params, action } = JSON.parse(String(await buffer(request)));
    if (action === 'teardown') {
      await tearDown();
      return reply(response, 200, {});
    }
    try {
      const arranged = await arrangeNamedState(provider, state, params);
      sending = { ...sending, ...arranged.sending };
      if (arranged.undo !== undefined) leftovers.push(arranged.undo);
      if (typeof arranged.sending?.token === 'string') blockingErrors.granted();
      return reply(response, 200, arranged.values ?? {});
    } catch (error) {
      blockingErrors.unarranged(error);
      refusals.set(stateKey(state, params), (error as Error).message);
      // The verifier repeats a state change that is answered with 5xx for two minutes (measured).
      return reply(response, 422, { error: 'the state cannot be arranged' });
    }
  }

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await forward(provider, sending, request, response);
    } catch (error) {
      blockingErrors.unanswered(error as Error);
      reply(response, 502, { error: 'the target did not answer' });
    }
  }

  const server = createServer((request, response) => {
    void (request.url === statePath ? changeState : pass)(request, response);
  });
  const port = await listen(server);
  return {
    port,
    stateUrl: `http://127.0.0.1:${port}${statePath}`,
    refusals,
    lost: blockingErrors.first,
    [Symbol.asyncDispose]: () => close(server),
  };
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function listen(server: Server): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(0, '127.0.0.1', resolve);
  await promise;
  return (server.address() as AddressInfo).port;
}

function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  return promise;
}
