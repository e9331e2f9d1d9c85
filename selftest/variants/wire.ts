import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Variant, Wire, WireAnswer } from './variant.ts';

/** Of new requests, a server with hiccups turns one in so many away, and takes it when it comes again. */
const HICCUP = 7;

/** Differences in how answers are written; where several meet, they apply in this order. */
export const wireVariants: readonly Variant[] = [
  variant('capital header names', 'Header names are in capitals.', headers(capitals)),
  variant(
    'header order',
    'Headers come in the reverse order.',
    headers((all) => all.toReversed()),
  ),
  variant('extra headers', 'Answers carry headers that no page mentions.', headers(withExtras)),
  variant('no charset', 'The content type has no charset.', contentType('application/json')),
  variant(
    'shouted content type',
    'The content type is spelled in capitals.',
    contentType('APPLICATION/JSON; CHARSET="UTF-8"'),
  ),
  variant(
    'vendor content type',
    'The content type is a +json one.',
    contentType('application/vnd.partner+json'),
  ),
  variant(
    'connection closed',
    'The connection is closed after each answer.',
    headers((all) => [...all, ['Connection', 'close']]),
  ),
  variant(
    'pretty JSON',
    'JSON is indented.',
    json((value) => JSON.stringify(value, null, '\t')),
  ),
  variant('JSON in ASCII', 'JSON escapes all that is not ASCII, and slashes.', json(inAscii)),
  variant(
    'extra fields',
    'Every JSON object of an answer has a field that no page mentions.',
    json((value) => JSON.stringify(withField(value))),
  ),
  variant('gzip', 'Answers are compressed.', packed('gzip', gzipSync)),
  variant('brotli', 'Answers are compressed with brotli.', packed('br', brotliCompressSync)),
  { name: 'slow answers', says: 'Every answer takes 20 ms longer.', delayMs: 20 },
  hiccups('429 now and then', 429, ['Retry-After', '0']),
  hiccups('503 now and then', 503, ['Retry-After', '0']),
];

function variant(name: string, says: string, wire: Wire): Variant {
  return { name, says, wire: () => wire };
}

type Headers = WireAnswer['headers'];

function headers(change: (all: Headers) => Headers): Wire {
  return (answer) => ({ ...answer, headers: change(answer.headers) });
}

function capitals(all: Headers): Headers {
  return all.map(([name, value]) => [name.toUpperCase(), value]);
}

function withExtras(all: Headers): Headers {
  return [
    ['X-Request-Id', '7d1f-22'],
    ['Set-Cookie', 'lb=a1; Path=/; HttpOnly'],
    ['Set-Cookie', 'lang=en'],
    ...all,
    ['ETag', 'W/"0815"'],
  ];
}

function contentType(type: string): Wire {
  return headers((all) =>
    all.map(([name, value]) => (/^content-type$/i.test(name) ? [name, type] : [name, value])),
  );
}

function packed(encoding: string, pack: (body: Buffer) => Buffer): Wire {
  return (answer) => ({
    ...answer,
    headers: [...answer.headers, ['Content-Encoding', encoding]],
    body: pack(answer.body),
  });
}

function json(write: (value: unknown) => string): Wire {
  return (answer) => ({ ...answer, body: Buffer.from(write(JSON.parse(answer.body.toString()))) });
}

function inAscii(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('/', '\\/')
    .replace(
      /[&<>\x7f-\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

function withField(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withField);
  if (typeof value !== 'object' || value === null) return value;
  const below = Object.entries(value).map(([name, each]) => [name, withField(each)]);
  return { ...Object.fromEntries(below), x_extra: { of: ['no', 'page'] } };
}

function hiccups(name: string, status: number, header: readonly [string, string]): Variant {
  const wire = (): Wire => {
    const known = new Set<string>();
    return (answer, asked) => {
      if (known.has(asked) || known.add(asked).size % HICCUP !== 0) return answer;
      return {
        status,
        headers: [header, ['Content-Type', 'text/plain']],
        body: Buffer.from('later'),
      };
    };
  };
  return {
    name,
    says: `Of new requests, every ${HICCUP}th is first answered with ${status}.`,
    wire,
  };
}
