import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  type AddressInfo,
  createServer as createPlainServer,
  type Server,
  type Socket,
} from 'node:net';
import type { Listening } from './dead-target.ts';

/** Answers HTTP requests on a free loopback port. */
export function listenHttp(
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
): Promise<Listening> {
  return listening(
    createServer((request, response) => void answer(request, response)),
    'http',
  );
}

/** Treats each connection as it likes. */
export function listenPlain(treat: (socket: Socket) => void): Promise<Listening> {
  return listening(createPlainServer(treat), 'http');
}

/** Waits until a server listens; disposing of it cuts every connection. */
export async function listening(server: Server, scheme: 'http' | 'https'): Promise<Listening> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(
      socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket)),
    );
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(0, '127.0.0.1', resolve);
  await promise;
  return {
    url: `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
