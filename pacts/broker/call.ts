import { type Dispatcher, request } from 'undici';
import type { Redactor } from '../../targets/redaction.ts';
import { BrokerError } from '../errors/broker-error.ts';
import { type Resource, readAs, resource } from './resource.ts';

/** One request to the broker. */
export interface BrokerCall {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly body?: unknown;
}

/** How all requests to one broker are sent. */
export interface BrokerClient {
  /** Scheme, host and port of the broker. */
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly redactor: Redactor;
  /** In milliseconds. */
  readonly deadline: number;
  /** The connections to the broker, perhaps through a proxy. */
  readonly dispatcher: Dispatcher;
}

/** How much of an answer a message quotes, in UTF-16 units. */
const QUOTED = 300;

/** Sends one request and reads the answer. No message shows a secret. @throws {BrokerError} */
export async function call(
  client: BrokerClient,
  { method, url, body }: BrokerCall,
): Promise<Resource> {
  const what = `${method} ${client.redactor.redact(url)}`;
  assertOwn(client, url);
  const answer = await send(client, what, { method, url, body });
  const text = client.redactor.redact(answer.text);
  if (answer.status < 200 || answer.status > 299) {
    throw new BrokerError(
      `${what}: the broker answered ${answer.status} ${quote(text)}${hint(answer)}`,
    );
  }
  const json = parsed(answer.text);
  if (json === undefined) {
    throw new BrokerError(`${what}: expected JSON of a Pact Broker, got ${quote(text)}`);
  }
  return readAs(resource, json, what);
}

/** A link may lead anywhere, and the token or password would go with us. */
function assertOwn({ origin }: BrokerClient, url: string): void {
  const wanted = URL.parse(url)?.origin;
  if (wanted === origin) return;
  throw new BrokerError(
    `the broker at ${origin} links to ${wanted ?? 'no URL'}, where its credentials are not sent; ` +
      'name the broker as it calls itself, or set the base URL in its configuration',
  );
}

interface BrokerAnswer {
  readonly status: number;
  readonly location: string | null;
  readonly text: string;
}

/** Redirects are answers, which undici does not follow: followed, they would turn the POST of a publish into a GET. */
async function send(
  client: BrokerClient,
  what: string,
  { method, url, body }: BrokerCall,
): Promise<BrokerAnswer> {
  const json = { 'content-type': 'application/json' };
  const signal = AbortSignal.timeout(client.deadline);
  try {
    // Not fetch, which refuses ports that browsers keep for other protocols.
    const answer = await request(url, {
      dispatcher: client.dispatcher,
      method,
      signal,
      headers: { ...client.headers, ...(body === undefined ? {} : json) },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const { location = null } = answer.headers;
    const text = await boundedText(answer.body);
    return {
      status: answer.statusCode,
      location: location === null ? null : String(location),
      text,
    };
  } catch (error) {
    const got = signal.aborted ? `none in ${client.deadline / 1000} s` : reason(error);
    throw new BrokerError(`${what}: expected an answer, got ${client.redactor.redact(got)}`);
  }
}

/** Years of pacts are a few megabytes; more would only fill the memory. */
const LARGEST = 20 * 1024 * 1024;

async function boundedText(body: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > LARGEST) throw new Error(`an answer of more than ${LARGEST / 1024 / 1024} MB`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function reason(error: unknown): string {
  const { message, code = '' } = error as NodeJS.ErrnoException;
  const untrusted = /CERT|SIGNATURE|ISSUER|ALTNAME/.test(code);
  const remedy = untrusted
    ? ' (its certificate is not trusted; NODE_EXTRA_CA_CERTS may name the file of its authority)'
    : '';
  return `${message || code}${remedy}`;
}

function hint({ status, location }: BrokerAnswer): string {
  if (status === 401) return '; check the token, or the name and password';
  if (status === 404)
    return '; is this the URL of the broker, and was a pact published of that name?';
  if (status === 403) return '; check what the token, or this user, may do';
  if (status >= 300 && status < 400) return `; name the broker as ${location ?? 'it calls itself'}`;
  return '';
}

function parsed(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > QUOTED ? `${line.slice(0, QUOTED).toWellFormed()} …` : line;
}
