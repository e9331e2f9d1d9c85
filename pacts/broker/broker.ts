import { type ProxyEnvironment, proxyFor, proxySecrets } from '../../profiles/proxies.ts';
import { assertTlsVerified } from '../../profiles/tls-switches.ts';
import { createConnections } from '../../targets/http/connections.ts';
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
 * @param env the variables that name a proxy. Default: those of the process.
 * @throws {BrokerError} if no Pact Broker answers there
 * @throws {ProfileError} if a variable names a proxy wrongly
 */
export async function connectBroker(
  url: string,
  auth: BrokerAuth,
  deadline = patience,
  env: ProxyEnvironment = process.env,
): Promise<Broker> {
  assertTlsVerified(process.env);
  const { origin } = new URL(url);
  const proxy = proxyFor(new URL(url), env);
  const redactor = createRedactor();
  for (const secret of proxy === null ? [] : proxySecrets(proxy)) redactor.register(secret);
  const dispatcher = createConnections({ ca: null, env, largestAnswer: null }).to(origin, true);
  const headers = { accept: 'application/hal+json', ...authorization(auth, redactor) };
  const client = { origin, headers, redactor, deadline, dispatcher };
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
