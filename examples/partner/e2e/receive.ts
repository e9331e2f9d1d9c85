import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { connection } from '../connection.ts';
import { verifications } from '../verification.ts';
import { type PartnerEvent, webhookReceiver } from '../webhook.ts';

type Api = ReturnType<typeof connection>;

/** In milliseconds: so long after its beginning a result is asked for although no event has come; the gaps grow. */
const gaps = [2000, 4000, 8000, 16_000];

const port = () => Number(process.env.SPC_WEBHOOK_PORT ?? 3001);

/** Registers a webhook, begins two verifications, and handles events until the input of this script ends. */
export async function receiveEvents(api: Api): Promise<void> {
  const results = resultsOf(api);
  const url = `http://127.0.0.1:${port()}/events`;
  const { id, secret } = await api((client) => client.registerWebhook({ name: 'results', url }));
  const receiver = webhookReceiver(secret, results.isOurs, (event) => void results.heed(event));
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const isEvent = request.method === 'POST' && request.url === '/events';
    response.writeHead(isEvent ? receiver.receive(await arrived(request)) : 404).end();
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(port(), '127.0.0.1');
  await once(server, 'listening');
  const own = verifications(api, `http://127.0.0.1:${port()}/verified`);
  for (const session of ['one', 'two']) results.add((await own.begin(session)).requestId);
  process.stdout.write('SPC-READY\n');
  void results.askMeanwhile();
  for await (const line of createInterface({ input: process.stdin })) {
    if (line !== 'SPC-ROTATE') continue;
    receiver.rotate(await api((client) => client.rotateSecret(id)));
    process.stdout.write('SPC-ROTATED\n');
  }
  results.stop();
  server.closeAllConnections();
  server.close();
}

async function arrived(request: IncomingMessage) {
  const body = Buffer.concat((await request.toArray()) as Buffer[]);
  return { headers: request.headers, body };
}

/** The results of our requests, by events and, as events may be lost, by asking. */
function resultsOf(api: Api) {
  const statuses = new Map<string, string>();
  const ended = new AbortController();
  const read = async (requestId: string) => {
    const { status } = await api((client) => client.verification(requestId));
    statuses.set(requestId, status);
  };
  return {
    add: (requestId: string) => void statuses.set(requestId, 'incomplete'),
    isOurs: (requestId: string) => statuses.has(requestId),
    /** The event is thin: what happened is read from the result, so that the order of events does not matter. */
    async heed({ request_id: requestId, event_id: eventId }: PartnerEvent) {
      await read(requestId).catch(() => {});
      process.stdout.write(`SPC-EFFECT ${eventId}\n`);
    },
    /** Asks for the results that no event has brought. */
    async askMeanwhile() {
      for (const gap of gaps) {
        await wait(gap, undefined, { signal: ended.signal }).catch(() => {});
        if (ended.signal.aborted) return;
        const open = [...statuses].filter(([, status]) => status === 'incomplete');
        await Promise.all(open.map(([requestId]) => read(requestId).catch(() => {})));
      }
    },
    stop: () => ended.abort(),
  };
}
