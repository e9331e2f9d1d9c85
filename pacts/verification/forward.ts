import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Profile } from '../../profiles/profile.ts';
import type { Sending } from './arrangement.ts';
import type { Provider } from './provider.ts';

const form = /^application\/x-www-form-urlencoded\b/;
/** Headers that each of the two connections, or the target's client, sets itself. */
const ownOfEach = [
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'keep-alive',
  'accept-encoding',
  'content-encoding',
  'user-agent',
];

/**
 * Sends a request on to the target as `sending` says and the answer back: over the target's own client, which keeps to
 * its limits and knows the secrets of every answer.
 *
 * @throws {TransportError} {BudgetError}
 */
export async function forward(
  { target, session }: Provider,
  sending: Sending,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = withOwnFields(target.profile, sending, incoming, await text(incoming));
  const answer = await session.partner.relay({
    method: incoming.method ?? 'GET',
    path: incoming.url ?? '/',
    headers: withToken(sending, endToEnd(incoming.headers)),
    body: body === '' ? null : body,
  });
  response.writeHead(answer.status, endToEnd(answer.headers)).end(answer.text);
}

function endToEnd(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || ownOfEach.includes(name) ? [] : [[name, String(value)]],
    ),
  );
}

function withToken({ token }: Sending, headers: Record<string, string>) {
  if (token === null || headers.authorization === undefined) return headers;
  return { ...headers, authorization: `Bearer ${token}` };
}

function withOwnFields(
  { auth }: Profile,
  { ownFields }: Sending,
  { headers }: IncomingMessage,
  body: string,
): string {
  if (ownFields.length === 0 || !form.test(headers['content-type'] ?? '')) return body;
  const own = { client_id: auth.clientId, client_secret: auth.clientSecret };
  const fields = new URLSearchParams(body);
  for (const name of ownFields) fields.set(name, own[name]);
  return String(fields);
}
