import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request that arrived. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/**
 * A server on loopback that keeps what it is sent, and answers with the statuses given, then with 200.
 *
 * Each answer names another address of it, to which no status but a redirection leads.
 */
export async function receiverForTest(...statuses: number[]) {
  const arrived: ReceivedRequest[] = [];
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks = (await request.toArray()) as Buffer[];
    const { method = '', url: path = '', headers } = request;
    arrived.push({ method, path, headers, body: Buffer.concat(chunks).toString('utf8') });
    response.writeHead(statuses.shift() ?? 200, { location: '/elsewhere' }).end();
  };
  const server = createServer((request, response) => void take(request, response));
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    server.close();
  };
  return { url, arrived, [Symbol.asyncDispose]: close };
}
