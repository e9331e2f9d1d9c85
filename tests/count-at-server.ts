import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createMock } from '../mock/mock.ts';

/** A mock that counts what reaches its API. */
export interface CountingMock extends AsyncDisposable {
  readonly url: string;
  /** Requests to the Partner API so far, tokens among them. */
  readonly count: { requests: number; tokens: number };
}

/** Serves the mock on loopback and counts requests at the socket, outside our own client. */
export async function startCountingMock(startAt: Date): Promise<CountingMock> {
  const mock = createMock({ seed: 1, startAt });
  const answer = getRequestListener(mock.app.fetch);
  const count = { requests: 0, tokens: 0 };
  const server = createServer((incoming, response) => {
    if (incoming.url?.startsWith('/api/')) count.requests += 1;
    if (incoming.url?.endsWith('/token.json')) count.tokens += 1;
    void answer(incoming, response);
  });
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
