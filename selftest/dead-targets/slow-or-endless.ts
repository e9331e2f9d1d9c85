import type { ServerResponse } from 'node:http';
import type { DeadTarget, Listening } from './dead-target.ts';
import { listenHttp, listenPlain } from './listen.ts';

const megabyte = Buffer.alloc(1024 * 1024, ' ');
/** What a client that stops reading may still have drawn into the buffers between, in megabytes. */
const MOST_SENT = 40;

/** Targets whose answers end late or never. */
export const slowOrEndless: readonly DeadTarget[] = [
  plain('garbage bytes', (send) => send(Buffer.from(Array.from({ length: 4096 }, garbage)))),
  plain('a connection that hangs', () => {}),
  plain('a connection that is cut at once', (_send, cut) => cut()),
  {
    name: 'an answer that trickles',
    problem: 'unreachable',
    listen: () => listenHttp((_request, response) => drip(response)),
  },
  { name: 'a body that never ends', problem: 'unreachable', listen: () => flood(Infinity) },
  { name: 'an answer of 100 MB', problem: 'unreachable', listen: () => flood(100) },
];

function garbage(_value: unknown, place: number): number {
  return (place * 7919 + 131) % 256;
}

function plain(
  name: string,
  treat: (send: (bytes: Buffer) => void, cut: () => void) => void,
): DeadTarget {
  const listen = () =>
    listenPlain((socket) => {
      socket.once('data', () =>
        treat(
          (bytes) => socket.end(bytes),
          () => socket.destroy(),
        ),
      );
    });
  return { name, problem: 'unreachable', listen };
}

function drip(response: ServerResponse): void {
  response.setHeader('Content-Type', 'application/json');
  const timer = setInterval(() => response.write(' '), 20);
  response.once('close', () => clearInterval(timer));
}

/** Sends as fast as it is read, and counts the bytes. */
async function flood(megabytes: number): Promise<Listening> {
  let sent = 0;
  const server = await listenHttp((_request, response) => {
    response.setHeader('Content-Type', 'application/json');
    let left = megabytes;
    const pump = () => {
      while (left-- > 0) {
        sent += 1;
        if (!response.write(megabyte)) return;
      }
      response.end();
    };
    response.on('drain', pump);
    pump();
  });
  return {
    ...server,
    misstep: () => (sent <= MOST_SENT ? null : `${sent} MB of an endless answer were taken in`),
  };
}
