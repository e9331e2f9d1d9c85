import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Delivery, Receiver } from '../receiver.ts';
import { deliveryIn, respond } from './delivery-in.ts';
import { createMailboxes, type Mailboxes } from './mailboxes.ts';

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
    reopen: async (handle) => boxes.find(handle),
    open: async (suffix = '') => {
      started ??= start();
      return boxes.open((await started).url, suffix);
    },
    close: async () => {
      boxes.close();
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

/** Waits until a server listens. @throws the reason if it cannot. */
export function listening(server: Server): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('listening', resolve).once('error', reject);
  return promise;
}

/** The address of a server as it listens. */
export function urlOf(server: Server): string {
  const { address, port } = server.address() as AddressInfo;
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
}
