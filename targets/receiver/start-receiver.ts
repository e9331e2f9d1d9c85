import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answering, Delivery, Receiver } from '../receiver.ts';
import { createMailboxes, type Mailboxes } from './mailboxes.ts';

/** Longer bodies are cut: an event is a few hundred bytes. */
const MOST_KEPT = 64 * 1024;

/** Where a receiver listens, and how a target reaches it. */
export interface ReceiverAddress {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Null: as it listens. */
  readonly publicUrl: string | null;
}

/** An HTTP server of our own for what a target sends. It listens from the first mailbox on. */
export function createReceiver({ host, port, publicUrl }: ReceiverAddress): Receiver {
  const boxes = createMailboxes();
  const strays: Pick<Delivery, 'method' | 'path'>[] = [];
  let started: Promise<{ readonly server: Server; readonly url: string }> | null = null;
  const start = async () => {
    const server = createServer((request, response) => {
      void serve(boxes, strays, request, response);
    });
    server.listen(port, host);
    await listening(server);
    return { server, url: publicUrl ?? urlOf(server) };
  };
  return {
    strays,
    open: async (suffix = '') => {
      started ??= start();
      return boxes.open((await started).url, suffix);
    },
    close: async () => {
      if (started === null) return;
      const { server } = await started;
      server.closeAllConnections();
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      await promise;
    },
  };
}

async function serve(
  boxes: Mailboxes,
  strays: Pick<Delivery, 'method' | 'path'>[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const delivery = await deliveryIn(request);
  const answer = boxes.take(delivery);
  if (answer === null) strays.push({ method: delivery.method, path: delivery.path });
  respond(response, answer ?? 404);
}

function respond(response: ServerResponse, answer: Answering): void {
  if (answer === 'silence') return;
  if (typeof answer === 'number') response.writeHead(answer).end();
  else response.writeHead(302, { location: answer.redirect }).end();
}

async function deliveryIn(request: IncomingMessage): Promise<Delivery> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    if (length < MOST_KEPT) chunks.push(chunk);
    length += chunk.length;
  }
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    headers: pairs(request.rawHeaders),
    body: Buffer.concat(chunks).subarray(0, MOST_KEPT),
    isCut: length > MOST_KEPT,
    at: performance.now(),
  };
}

function pairs(raw: readonly string[]): [string, string][] {
  return Array.from({ length: raw.length / 2 }, (_, at) => [
    (raw[at * 2] ?? '').toLowerCase(),
    raw[at * 2 + 1] ?? '',
  ]);
}

function listening(server: Server): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('listening', resolve).once('error', reject);
  return promise;
}

function urlOf(server: Server): string {
  const { address, port } = server.address() as AddressInfo;
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
}
