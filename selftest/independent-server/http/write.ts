import type { ServerResponse } from 'node:http';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import type { Options } from '../options.ts';
import type { Incoming } from './incoming.ts';
import type { Reply } from './reply.ts';

/** Writes an answer the way this server does. */
export function write(
  response: ServerResponse,
  incoming: Incoming,
  reply: Reply,
  options: Options,
  now: number,
): void {
  const { bytes, encoding } = pack(serialise(reply.body, options), incoming, options);
  const headers: Record<string, string> = {
    ...(reply.body === undefined ? {} : { 'content-type': options.contentType }),
    ...reply.headers,
    ...encoding,
    ...(options.framing === 'length' && reply.status !== 204
      ? { 'content-length': `${bytes.length}` }
      : {}),
    ...(options.framing === 'chunks and trailers' && bytes.length > 0
      ? { 'transfer-encoding': 'chunked', trailer: 'x-checksum' }
      : {}),
    ...(options.connection === 'closed' ? { connection: 'close' } : {}),
    ...(options.dates === 'clock' ? { date: new Date(now).toUTCString() } : {}),
    ...(options.extraHeaders ? extras : {}),
    ...(options.sunset && incoming.path.includes('/partner/v1/') ? sunset : {}),
  };
  if (options.hints) response.writeEarlyHints({ link: '</style.css>; rel=preload' });
  response.sendDate = options.dates === 'machine';
  response.writeHead(reply.status, named(headers, options));
  send(response, bytes, options);
}

const extras: Readonly<Record<string, string>> = {
  server: 'partner/2',
  'x-request-id': '7d1f-22',
  location: '/somewhere/else',
  'x-runtime': '0.012',
  'set-cookie': 'lb=a1; Path=/; HttpOnly',
  vary: 'Accept, Accept-Encoding, Origin',
  etag: 'W/"0815"',
  'strict-transport-security': 'max-age=63072000',
  'access-control-allow-origin': '*',
  'x-ratelimit-remaining': '0',
};

/** Source: RFC 9745 section 2, RFC 8594 section 3. */
const sunset: Readonly<Record<string, string>> = {
  deprecation: '@1814313600',
  sunset: 'Wed, 30 Jun 2027 00:00:00 GMT',
  link: '</api/partner/v2>; rel="successor-version"',
};

function serialise(body: unknown, { json }: Options): Buffer {
  if (body === undefined) return Buffer.alloc(0);
  if (typeof body === 'string') return Buffer.from(body);
  const text = JSON.stringify(body, null, json === 'pretty' ? '\t' : undefined);
  if (json === 'documented') return Buffer.from(text.replaceAll('&', '\\u0026'));
  if (json !== 'ascii') return Buffer.from(text);
  return Buffer.from(text.replaceAll('/', '\\/').replace(/[&<>=#'%]|[^\0-\x7e]/g, escaped));
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** As servers pack what they make at once: the best quality, which is the default, takes 0.7 ms an answer. */
const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

const packers = {
  gzip: gzipSync,
  deflate: deflateSync,
  br: (bytes: Buffer) => brotliCompressSync(bytes, quickly),
} as const;

function pack(bytes: Buffer, { headers }: Incoming, { compressed }: Options) {
  const asked = `${headers['accept-encoding'] ?? ''}`.includes(compressed);
  if (compressed === 'never' || !asked || bytes.length === 0) return { bytes, encoding: {} };
  return { bytes: packers[compressed](bytes), encoding: { 'content-encoding': compressed } };
}

function named(headers: Readonly<Record<string, string>>, { headerNames }: Options): string[] {
  const entries = Object.entries(headers);
  if (headerNames !== 'lower') entries.reverse();
  return entries.flatMap(([name, value]) => [spelled(name, headerNames), value]);
}

function spelled(name: string, how: Options['headerNames']): string {
  if (how === 'UPPER') return name.toUpperCase();
  return how === 'lower' ? name : name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());
}

function send(response: ServerResponse, bytes: Buffer, { framing, connection }: Options): void {
  if (connection === 'dropped') response.once('finish', () => response.socket?.end());
  if (framing === 'length' || bytes.length === 0) {
    response.end(bytes);
    return;
  }
  const middle = Math.ceil(bytes.length / 2);
  response.write(bytes.subarray(0, middle));
  if (framing === 'chunks and trailers') response.addTrailers({ 'x-checksum': `${bytes.length}` });
  response.end(bytes.subarray(middle));
}
