import { createServer as createPlainServer, type Server } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Answering } from './own-callers.ts';

/** A Hono app on a socket. */
export interface Listening {
  /** Scheme, host and port, without a slash at the end. */
  readonly url: string;
  /** How many connections were opened so far, also those over which nothing was sent. */
  connections(): number;
  /** Ends every connection, idle or not, and frees the port. */
  close(): Promise<void>;
}

/**
 * Serves an app over HTTP.
 *
 * @param port 0 for any free port
 * @param tls a certificate and its key; without them plain HTTP
 * @throws the error of the socket, such as `EADDRINUSE` if it cannot listen
 */
export async function listen(
  app: Answering,
  port: number,
  hostname: string,
  tls?: Secrets,
): Promise<Listening> {
  const isOurs = isBrowserLike();
  const server = isOurs ? await plainServer(app, tls) : byHono(app, port, hostname, tls);
  if (isOurs) server.listen(port, hostname);
  // Never hanging up on an idle client spares clients a race, and with it a new connection for every call.
  server.keepAliveTimeout = 0;
  let connections = 0;
  server.on('connection', () => {
    connections += 1;
  });
  await listening(server);
  return {
    url: urlOf(server, tls ? 'https' : 'http'),
    connections: () => connections,
    close: () => close(server),
  };
}

/** A test environment of this kind may have replaced the classes of fetch. */
function isBrowserLike(): boolean {
  return 'document' in globalThis;
}

type Secrets = { readonly cert: string; readonly key: string };

function byHono(app: Answering, port: number, hostname: string, tls?: Secrets): Server {
  const secure = tls && { createServer, serverOptions: { ...tls } };
  return serve({ fetch: app.fetch, port, hostname, ...secure }) as Server;
}

/** The commands start sooner without undici, and so it is loaded here alone. */
async function plainServer(app: Answering, tls?: Secrets): Promise<Server> {
  const { plainListener } = await import('./plain-listener.ts');
  const answer = plainListener(app);
  return tls ? createServer({ ...tls }, answer) : createPlainServer(answer);
}

function listening(server: Server): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('listening', resolve).once('error', reject);
  return promise;
}

function urlOf(server: Server, scheme: 'http' | 'https'): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `${scheme}://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function close(server: Server): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.close((error) => (error ? reject(error) : resolve()));
  server.closeAllConnections();
  return promise;
}
