import { createServer } from 'node:net';

/** Below the ports that systems draw for outgoing connections, so that none of those takes it before the client does. */
const [FIRST, COUNT] = [20_000, 8000];

let next = process.pid % COUNT;

/** A port of loopback that is free now, each time another one. */
export async function freePort(): Promise<number> {
  for (;;) {
    next = (next + 1) % COUNT;
    const port = FIRST + next;
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const server = createServer();
  server.once('error', () => resolve(false));
  server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  return promise;
}
