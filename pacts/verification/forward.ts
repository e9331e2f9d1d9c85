import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type Dispatcher, request as send } from 'undici';
import { tokenPath } from '../../contracts/endpoints.ts';
import { tokenResponse } from '../../contracts/messages/token.ts';
import { transportError } from '../../targets/http/transport-failure.ts';
import type { Profile } from '../../targets/profile.ts';
import type { Sending } from './arrangement.ts';

const form = /^application\/x-www-form-urlencoded\b/;
/** Said anew on each of the two connections. */
const hopByHop = ['host', 'connection', 'content-length', 'transfer-encoding', 'keep-alive'];

/** Sends a request on to the target as `sending` says and the answer back. Tokens in answers join `secrets`. @throws {TransportError} */
export async function forward(
  profile: Profile,
  sending: Sending,
  secrets: Set<string>,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = withOwnFields(profile, sending, incoming, await buffer(incoming));
  const answer = await sent(profile, incoming, {
    headers: withToken(sending, endToEnd(incoming.headers)),
    body: body.length === 0 ? null : body,
  });
  const bytes = Buffer.from(await answer.body.arrayBuffer());
  if (incoming.url === tokenPath) keepSecret(secrets, bytes);
  response.writeHead(answer.statusCode, endToEnd(answer.headers)).end(bytes);
}

async function sent(
  { baseUrl, limits }: Profile,
  { method = 'GET', url: path = '/' }: IncomingMessage,
  parts: Pick<Dispatcher.RequestOptions, 'headers' | 'body'>,
): Promise<Dispatcher.ResponseData> {
  const signal = AbortSignal.timeout(limits.requestTimeoutMs);
  try {
    return await send(`${baseUrl}${path}`, {
      ...parts,
      method: method as Dispatcher.HttpMethod,
      signal,
    });
  } catch (error) {
    const deadline = signal.aborted ? limits.requestTimeoutMs : null;
    throw transportError({ method, origin: baseUrl, path }, error, deadline);
  }
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

function endToEnd(headers: Headers): Record<string, string | string[]> {
  const kept = Object.entries(headers).filter(
    ([name, value]) => value !== undefined && !hopByHop.includes(name),
  );
  return Object.fromEntries(kept) as Record<string, string | string[]>;
}

function withToken({ token }: Sending, headers: Record<string, string | string[]>) {
  if (token === null || headers.authorization === undefined) return headers;
  return { ...headers, authorization: `Bearer ${token}` };
}

function withOwnFields(
  { auth }: Profile,
  { ownFields }: Sending,
  { headers }: IncomingMessage,
  body: Buffer,
): Buffer {
  if (ownFields.length === 0 || !form.test(headers['content-type'] ?? '')) return body;
  const own = { client_id: auth.clientId, client_secret: auth.clientSecret };
  const fields = new URLSearchParams(String(body));
  for (const name of ownFields) fields.set(name, own[name]);
  return Buffer.from(String(fields));
}

function keepSecret(secrets: Set<string>, bytes: Buffer): void {
  try {
    secrets.add(tokenResponse.parse(JSON.parse(String(bytes))).access_token);
  } catch {
    // An answer without a token holds no secret.
  }
}
