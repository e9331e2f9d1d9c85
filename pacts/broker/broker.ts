import { z } from 'zod';
import { BrokerError } from '../errors/broker-error.ts';

/** Who we are to the broker. */
export type BrokerAuth =
  | { readonly kind: 'bearer'; readonly token: string }
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  | { readonly kind: 'none' };

const link = z.looseObject({ href: z.string() });

/** A resource of the broker: HAL, JSON with links by relation. */
export const resource = z.looseObject({
  _links: z.record(z.string(), z.union([link, z.array(link)])).optional(),
});

export type Resource = z.infer<typeof resource>;

/** A Pact Broker over its own API. Every call throws {BrokerError} where the answer is none of the expected ones. */
export interface Broker {
  readonly index: Resource;
  get(url: string): Promise<Resource>;
  send(method: 'POST' | 'PUT', url: string, body: unknown): Promise<Resource>;
}

/** Connects to the broker at this URL. @throws {BrokerError} where nothing answers there that speaks as a broker does. */
export async function connectBroker(url: string, auth: BrokerAuth): Promise<Broker> {
  const headers = { accept: 'application/hal+json', ...authorization(auth) };
  const call = async (method: string, target: string, body?: unknown): Promise<Resource> => {
    const sent = body === undefined ? {} : { 'content-type': 'application/json' };
    const init = { method, headers: { ...headers, ...sent } };
    const answer = await fetch(
      target,
      body === undefined ? init : { ...init, body: JSON.stringify(body) },
    ).catch((error: Error) => {
      const why = error.cause instanceof Error ? error.cause.message : error.message;
      throw new BrokerError(`${method} ${target}: expected an answer, got ${why}`);
    });
    return read(`${method} ${target}`, answer);
  };
  const get = (target: string) => call('GET', target);
  return { index: await get(url), get, send: call };
}

/** The URL of a relation, with its template filled in. @throws {BrokerError} where the resource has no such link. */
export function linkOf(
  from: Resource,
  relation: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const [found] = [from._links?.[relation] ?? []].flat();
  if (found === undefined) {
    throw new BrokerError(
      `the broker offers no link \`${relation}\`; is it a Pact Broker of today?`,
    );
  }
  return found.href.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name] ?? ''));
}

function authorization(auth: BrokerAuth): Record<string, string> {
  if (auth.kind === 'bearer') return { authorization: `Bearer ${auth.token}` };
  if (auth.kind === 'none') return {};
  const pair = Buffer.from(`${auth.username}:${auth.password}`).toString('base64');
  return { authorization: `Basic ${pair}` };
}

async function read(what: string, answer: Response): Promise<Resource> {
  const text = await answer.text();
  if (!answer.ok) {
    const hint = answer.status === 401 ? '; check the token, or the name and password' : '';
    throw new BrokerError(
      `${what}: the broker answered ${answer.status} ${text.slice(0, 500)}${hint}`,
    );
  }
  try {
    return resource.parse(text === '' ? {} : JSON.parse(text));
  } catch (error) {
    throw new BrokerError(`${what}: expected JSON of a Pact Broker, got ${text.slice(0, 100)}`, {
      cause: error,
    });
  }
}
