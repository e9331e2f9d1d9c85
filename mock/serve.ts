import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createMock, type Mock, type MockOptions } from './mock.ts';

/** Where a served mock listens. */
export interface ServeOptions extends MockOptions {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Default `127.0.0.1`. */
  readonly hostname?: string;
}

/** A mock on a socket. */
export interface ServedMock extends Mock {
  /** Scheme, host and port, without a slash at the end. */
  readonly url: string;
  /** Ends every connection, idle or not, and frees the port. */
  close(): Promise<void>;
}

/**
 * Serves a mock over HTTP.
 *
 * @throws the error of the socket, such as `EADDRINUSE`, where it cannot listen.
 */
export async function serveMock(options: ServeOptions = {}): Promise<ServedMock> {
  const { port = 0, hostname = '127.0.0.1', ...rest } = options;
  const mock = createMock(rest);
  const server = serve({ fetch: mock.app.fetch, port, hostname }) as Server;
  // Never hanging up on an idle client spares clients a race, and with it a new connection for every call.
  server.keepAliveTimeout = 0;
  await listening(server);
  return { ...mock, url: urlOf(server), close: () => close(server) };
}

function listening(server: Server): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('listening', resolve).once('error', reject);
  return promise;
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function close(server: Server): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.close((error) => (error ? reject(error) : resolve()));
  server.closeAllConnections();
  return promise;
}
