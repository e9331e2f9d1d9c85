import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Profile } from './profile.ts';
import { defaultAssumptions } from './profiles/schema.ts';

/** One request that reached the server. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly socket: Socket;
}

/** A real server on loopback for one test: `await using server = await listen(...)`. */
export async function listen(
  answer: (request: Arrived, response: ServerResponse) => void,
): Promise<AsyncDisposable & { readonly url: string; readonly arrived: Arrived[] }> {
  const arrived: Arrived[] = [];
  const receive = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url: path = '', headers, socket } = incoming;
    const request = { method, path, headers, body: await text(incoming), socket };
    arrived.push(request);
    answer(request, response);
  };
  const server = createServer((incoming, response) => void receive(incoming, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The profile of a target on this URL, with education only, one client, no test control and no real limits. */
export function profileOf(url: string, differences: Partial<Profile> = {}): Profile {
  return {
    name: 'test',
    baseUrl: url,
    linkBaseUrl: url,
    auth: { clientId: 'partner', clientSecret: 'canary-client-secret' },
    secondClient: null,
    credentialTypes: ['education'],
    documents: {},
    control: null,
    tls: { ca: null },
    people: 'none',
    clock: 'none',
    limits: { requestsPerSecond: 1e6, maxRequests: 1000, concurrency: 4, requestTimeoutMs: 5000 },
    safety: { allowHosts: [], idPrefix: 'spc-' },
    replacementKeys: {},
    assume: defaultAssumptions,
    unsupported: {},
    knownFailures: [],
    ...differences,
  };
}
