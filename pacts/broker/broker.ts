import { assertTlsVerified } from '../../profiles/tls-switches.ts';
import { createRedactor } from '../../targets/redaction.ts';
import { BrokerError } from '../errors/broker-error.ts';
import { authorization, type BrokerAuth } from './authorization.ts';
import { call } from './call.ts';
import type { Resource } from './resource.ts';

/** A Pact Broker over its own API. Every call throws {BrokerError} if the answer is not one of the expected ones. */
export interface Broker {
  readonly index: Resource;
  get(url: string): Promise<Resource>;
  send(method: 'POST' | 'PUT', url: string, body: unknown): Promise<Resource>;
}

/** A minute: a broker with years of pacts thinks for a while about what it can deploy. */
const patience = 60_000;

/**
 * Connects to the broker at this URL.
 *
 * @param deadline how long to wait for each answer, in milliseconds. Default: a minute.
 * @throws {BrokerError} if no Pact Broker answers there
 */
export async function connectBroker(
  url: string,
  auth: BrokerAuth,
  deadline = patience,
): Promise<Broker> {
  assertTlsVerified(process.env);
  const redactor = createRedactor();
  const headers = { accept: 'application/hal+json', ...authorization(auth, redactor) };
  const client = { origin: new URL(url).origin, headers, redactor, deadline };
  const get = (target: string) => call(client, { method: 'GET', url: target });
  const index = await get(url);
  if (index._links === undefined) {
    throw new BrokerError(`GET ${url}: expected a Pact Broker, got JSON without its links`);
  }
  return {
    index,
    get,
    send: (method, target, body) => call(client, { method, url: target, body }),
  };
}
