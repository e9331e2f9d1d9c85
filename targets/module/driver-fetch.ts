import { assertSafeUrl } from '../../profiles/host-safety.ts';
import type { Channel } from '../channel.ts';
import { DriverError } from '../errors/driver-error.ts';
import { capture } from '../http/capture.ts';
import type { Connections } from '../http/connections.ts';
import { acceptEncoding, decompress } from '../http/decompress.ts';
import { LARGEST_ANSWER } from '../http/transmit.ts';
import { transportError } from '../http/transport-failure.ts';
import type { WireRequest, WireResponse } from '../http/wire.ts';
import type { Redactor } from '../redaction.ts';

/** What the requests of driver modules go over. */
export interface DriverNetwork {
  readonly connections: Connections;
  readonly redactor: Redactor;
  readonly allowHosts: readonly string[];
}

/**
 * Sends a request of a driver module over the connections of the target, and writes it down.
 *
 * @throws {UnsafeTargetError} for a host that the profile does not allow; nothing is sent.
 * @throws {TransportError} if no usable answer came
 */
export async function driverFetch(
  { connections, redactor, allowHosts }: DriverNetwork,
  channel: Channel,
  url: string | URL,
  init?: RequestInit,
): Promise<Response> {
  assertSafeUrl('driver', String(url), allowHosts);
  const wire = await wireRequest(new Request(url, init));
  const started = performance.now();
  const write = (outcome: WireResponse | Error): void => {
    capture({ ...channel, via: 'driver' }, redactor, wire, outcome, performance.now() - started);
  };
  try {
    const { origin, path, method, headers, body } = wire;
    const { signal } = channel;
    const sent = { origin, path, method: method as 'GET', headers, body, signal };
    const answer = await connections.to(origin, method === 'GET').request(sent);
    const received = headersOf(answer.headers);
    const packed = Buffer.from(await answer.body.arrayBuffer());
    const encoding = received.get('content-encoding') ?? '';
    const bytes = await decompress(packed, encoding, LARGEST_ANSWER);
    received.delete('content-encoding');
    const { statusCode: status } = answer;
    write({ status, headers: Object.fromEntries(received), body: bytes.toString() });
    return new Response(WITHOUT_BODY.has(status) ? null : new Uint8Array(bytes), {
      status,
      headers: received,
    });
  } catch (error) {
    channel.signal.throwIfAborted();
    const failure = transportError(wire, error, null);
    write(failure);
    throw new DriverError(failure.message, { cause: failure });
  }
}

/** A `Response` with one of these must have no body. */
const WITHOUT_BODY = new Set([101, 103, 204, 205, 304]);

async function wireRequest(request: Request): Promise<WireRequest> {
  const { origin, pathname, search } = new URL(request.url);
  const body = request.body === null ? null : await request.text();
  return {
    method: request.method,
    origin,
    path: `${pathname}${search}`,
    headers: { ...Object.fromEntries(request.headers), 'accept-encoding': acceptEncoding },
    body,
  };
}

/** As a list, because a cookie is set a header each. */
function headersOf(raw: Readonly<Record<string, string | string[] | undefined>>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) {
    for (const each of [value ?? []].flat()) headers.append(name, each);
  }
  return headers;
}
