import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { signatureFault } from '../contracts/event-signature.ts';
import { verificationCanceled, verificationVerified } from '../contracts/interactions/webhook.ts';
import { webhookTest } from './webhook-test.ts';

const SECRET = 'synthetic-webhook-secret';
const NOON = 1_767_268_800;

type Judge = (delivery: {
  readonly signature: string | undefined;
  readonly timestamp: string | undefined;
  readonly body: Uint8Array;
}) => boolean;

const careful: Judge = (delivery) => signatureFault(delivery, SECRET, NOON) === null;

/** A partner's receiver that believes what `believes` says. */
async function receiving(believes: Judge) {
  const seen = new Set<string>();
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    const { 'x-signature': signature, 'x-timestamp': timestamp } = request.headers;
    const signed = { signature: String(signature), timestamp: String(timestamp), body };
    if (!believes(signed)) return void response.writeHead(401).end();
    seen.add(String(JSON.parse(body.toString()).event_id));
    response.writeHead(204).end();
  };
  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`;
  return {
    seen,
    receiver: { url, secret: SECRET, now: () => NOON },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

test.each([verificationVerified, verificationCanceled])(
  'a careful receiver passes: $description',
  async (interaction) => {
    await using own = await receiving(careful);
    const answers = await webhookTest(interaction, own.receiver);
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204, 401, 401, 401]);
    expect(own.seen.size).toBe(3);
  },
);

test.each<[string, Judge, RegExp]>([
  ['believes everything', () => true, /expected no 2xx for an event that another secret signs/],
  [
    'does not look at the time',
    ({ timestamp, ...rest }) =>
      signatureFault({ ...rest, timestamp }, SECRET, Number(timestamp)) === null,
    /expected no 2xx for an event whose timestamp is long past/,
  ],
  [
    'writes the JSON anew before it signs',
    ({ body, ...rest }) => signatureFault({ ...rest, body: anew(body) }, SECRET, NOON) === null,
    /expected a 2xx for an event of a request id that JSON may write in several ways/,
  ],
  ['refuses everything', () => false, /expected a 2xx for the event, got 401/],
])('a receiver that %s is found', async (_, believes, message) => {
  await using own = await receiving(believes);
  await expect(webhookTest(verificationVerified, own.receiver)).rejects.toThrow(message);
});

function anew(body: Uint8Array): Uint8Array {
  return Buffer.from(JSON.stringify(JSON.parse(Buffer.from(body).toString())));
}
