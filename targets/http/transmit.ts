import { isUtf8 } from 'node:buffer';
import type { Dispatcher } from 'undici';
import type { EncodingFault } from '../answer.ts';
import { decompress } from './decompress.ts';
import { dispatch, type RawResponse } from './dispatch.ts';
import { transportError } from './transport-failure.ts';
import type { WireRequest, WireResponse } from './wire.ts';

/** The largest answer that is read, in bytes, packed and unpacked. */
export const LARGEST_ANSWER = 2 * 1024 * 1024;

/**
 * Sends one request, once, and reads the whole answer. Redirects are answers like any other.
 *
 * The deadline is a signal of our own: undici's timers are a second or more late.
 *
 * @throws {TransportError} if no usable answer came before the deadline
 * @throws the signal's reason if it was aborted
 */
export async function transmit(
  agent: Dispatcher,
  request: WireRequest,
  deadlineMs: number,
  signal?: AbortSignal,
): Promise<WireResponse> {
  signal?.throwIfAborted();
  const { answer, abort } = dispatch(agent, request);
  let ended = false;
  const end = (): void => {
    ended = true;
    abort(new Error('ended before the answer'));
  };
  const deadline = setTimeout(end, deadlineMs);
  signal?.addEventListener('abort', end, { once: true });
  try {
    const read = await readWhole(await answer);
    // Unpacking takes its time too.
    if (!ended) return read;
    throw new Error('ended while the answer was unpacked');
  } catch (error) {
    signal?.throwIfAborted();
    throw transportError(request, error, ended ? deadlineMs : null);
  } finally {
    clearTimeout(deadline);
    signal?.removeEventListener('abort', end);
  }
}

/** Keeps nothing from one text to the next; `toString` would keep the mark of byte order. */
const utf8 = new TextDecoder();

async function readWhole(answer: RawResponse): Promise<WireResponse> {
  const headers = joinHeaders(answer.headers);
  const encoding = headers['content-encoding'] ?? '';
  const plain =
    encoding === '' ? answer.bytes : await decompress(answer.bytes, encoding, LARGEST_ANSWER);
  const body = utf8.decode(plain);
  const fault = encodingFault(plain, body);
  return { status: answer.status, headers, body, ...(fault && { encodingFault: fault }) };
}

/** Source: RFC 8259 section 8.1. */
function encodingFault(bytes: Buffer, text: string): EncodingFault | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'a byte order mark';
  // A replacement character may have been sent as such.
  return text.includes('\uFFFD') && !isUtf8(bytes) ? 'bytes that are not UTF-8' : null;
}

function joinHeaders(headers: RawResponse['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}
