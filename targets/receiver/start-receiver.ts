import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DriverError } from '../errors/driver-error.ts';
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

/**
 * An HTTP server of our own for what a target sends. It listens from the first mailbox on. Opening one after `close` throws a
 * {@link DriverError}.
 *
 * @param ended a wait for a delivery rejects with its reason
 */
export function createReceiver(
  { host, port, publicUrl }: ReceiverAddress,
  ended?: AbortSignal,
): Receiver {
  const boxes = createMailboxes(undefined, ended);
  const strays: Pick<Delivery, 'method' | 'path'>[] = [];
  let started: Promise<{ readonly server: Server; readonly url: string }> | null = null;
  let isClosed = false;
  const start = async () => {
    const server = createServer((request, response) => {
      void serve(boxes, strays, request, response);
    });
    server.listen(port, host);
    try {
      await listening(server);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new DriverError(
        `the receiver cannot listen on ${host}:${port}: ${why}; name another address as receiver.listen`,
        { cause: error },
      );
    }
    return { server, url: publicUrl ?? urlOf(server) };
  };
  return {
    strays,
    reopen: async (handle) => boxes.find(handle),
    open: async (suffix = '') => {
      // A server that is started now would be closed by nobody.
      if (isClosed) throw new DriverError('the receiver is closed');
      started ??= start();
      return boxes.open((await started).url, suffix);
    },
    close: async () => {
      isClosed = true;
      boxes.close();
      const running = await started?.catch(() => null);
      // One that was opened meanwhile may be waited for, too.
      boxes.close();
      if (running === null || running === undefined) return;
      const { server } = running;
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
  if (delivery === null) return;
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
