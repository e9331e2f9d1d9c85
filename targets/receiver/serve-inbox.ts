import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { parseJson } from '../../contracts/parse-json.ts';
import type { Delivery, Mailbox } from '../receiver.ts';
import { deliveryIn, respond } from './delivery-in.ts';
import { boxOrders, toSent } from './inbox-messages.ts';
import { createMailboxes, type Mailboxes } from './mailboxes.ts';
import { listening, urlOf } from './start-receiver.ts';

/** More than a team arms in a fortnight. */
const MOST_BOXES = 1000;

/** How long an answer about a mailbox waits for a delivery at most, in milliseconds. */
const LONGEST_WAIT = 25_000;

/** A running inbox. */
export interface Inbox {
  /** As it listens. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves mailboxes that outlive a run: a target sends to their addresses, and runs read them by their handles.
 *
 * What it keeps is in memory alone, secrets included, and ends with the process.
 */
export async function serveInbox(host: string, port: number): Promise<Inbox> {
  const boxes = createMailboxes(MOST_BOXES);
  const server = createServer((request, response) => void serve(boxes, request, response));
  server.listen(port, host);
  await listening(server);
  return { url: urlOf(server), close: () => closing(server, boxes) };
}

async function serve(
  boxes: Mailboxes,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const delivery = await deliveryIn(request);
  if (delivery === null) return;
  // A proxy may put a path of its own before it.
  const ours = /^[^?]*\/boxes(?:\/([0-9a-f]{32}))?(?:\?|$)/.exec(delivery.path);
  if (ours === null) return respond(response, boxes.take(delivery) ?? 404);
  const { status, json } = await answerTo(boxes, ours[1] ?? null, delivery);
  response.writeHead(status, json === undefined ? {} : { 'content-type': 'application/json' });
  response.end(json === undefined ? '' : JSON.stringify(json));
}

interface InboxAnswer {
  readonly status: number;
  readonly json?: unknown;
}

async function answerTo(
  boxes: Mailboxes,
  handle: string | null,
  request: Delivery,
): Promise<InboxAnswer> {
  if (handle === null) return request.method === 'POST' ? made(boxes) : { status: 405 };
  const box = boxes.find(handle);
  if (box === null) return { status: 404 };
  if (request.method === 'GET') return contents(box, request);
  if (request.method === 'PUT') return ordered(box, request);
  if (request.method !== 'DELETE') return { status: 405 };
  boxes.remove(handle);
  return { status: 204 };
}

function made(boxes: Mailboxes): InboxAnswer {
  const { url, handle } = boxes.open('', '');
  return { status: 201, json: { key: url.slice(1), handle } };
}

/** `?after=N&wait=MS`: once there are more than N deliveries, or the time is over. */
async function contents(box: Mailbox, { path }: Delivery): Promise<InboxAnswer> {
  const query = new URLSearchParams(path.split('?')[1]);
  const [after, wait] = [Number(query.get('after')), Number(query.get('wait'))];
  const hasMore = () => box.deliveries.length > after;
  if (!hasMore() && wait > 0) await box.waitFor(hasMore, Math.min(wait, LONGEST_WAIT));
  return {
    status: 200,
    json: { key: box.url.slice(1), deliveries: box.deliveries.map(toSent) },
  };
}

async function ordered(box: Mailbox, { body }: Delivery): Promise<InboxAnswer> {
  const orders = boxOrders.safeParse(parseJson(Buffer.from(body).toString('utf8')));
  if (!orders.success) return { status: 400 };
  const { answers, secret, refuses } = orders.data;
  if (answers !== undefined) await box.answerWith(...answers);
  if (secret !== undefined) await box.judgeBy(secret);
  if (refuses !== undefined) await box.refuseOnce(refuses.text, refuses.status);
  return { status: 204 };
}

async function closing(server: Server, boxes: Mailboxes): Promise<void> {
  boxes.close();
  server.closeAllConnections();
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  await promise;
}
