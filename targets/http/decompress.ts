import { promisify } from 'node:util';
import { brotliDecompress, unzip } from 'node:zlib';

type Decoder = (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const decoders: Readonly<Record<string, Decoder>> = {
  gzip: promisify(unzip),
  'x-gzip': promisify(unzip),
  deflate: promisify(unzip),
  br: promisify(brotliDecompress),
  identity: (bytes) => Promise.resolve(bytes),
};

/** Compressed twice is odd, and thousands of times keep a processor busy for minutes. */
const MOST_CODINGS = 2;

/** What we can undo, as `accept-encoding` says it. */
export const acceptEncoding = 'gzip, deflate, br';

/**
 * Undoes a `content-encoding`, at most to `limit` bytes: a small answer can unpack to gigabytes.
 *
 * @throws an error with code `ERR_BUFFER_TOO_LARGE` over the limit, and zlib's own for a broken stream.
 */
export async function decompress(bytes: Buffer, encoding: string, limit: number): Promise<Buffer> {
  if (bytes.length === 0) return bytes;
  let plain = bytes;
  const codings = encoding.toLowerCase().split(',').reverse();
  if (codings.length > MOST_CODINGS) throw new Error(tooManyCodings(codings.length));
  for (const name of codings) {
    const decode = name.trim() === '' ? decoders.identity : decoders[name.trim()];
    if (decode === undefined) throw new Error(`the answer is encoded as ${name.trim()}`);
    plain = await decode(plain, { maxOutputLength: limit });
  }
  return plain;
}

function tooManyCodings(count: number): string {
  return `the answer is encoded ${count} times, and more than ${MOST_CODINGS} are not undone`;
}
