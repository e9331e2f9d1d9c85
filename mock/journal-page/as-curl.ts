import type { JournalCall } from '../journal/entry.ts';

/** Headers that curl writes by itself, or that belong to one connection. Those of Fetch Metadata belong to a browser. */
const own = new Set([
  'host',
  'connection',
  'content-length',
  'accept-encoding',
  'transfer-encoding',
]);

/** A request as a line for a shell; secrets are placeholders. */
export function asCurl({ method, path, headers, body }: JournalCall): string {
  const fields = Object.entries(headers)
    .filter(([name]) => !own.has(name) && !name.startsWith('sec-'))
    .map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`);
  const data = body === '' ? [] : [`--data-raw ${quoted(body)}`];
  const url = quoted(`http://${headers.host ?? 'localhost'}${path}`);
  return ['curl', '-X', method, url, ...fields, ...data].join(' ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
