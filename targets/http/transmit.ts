import type { Dispatcher } from 'undici';
import { decompress } from './decompress.ts';
import { transportError } from './transport-failure.ts';

/** One request as it goes out. `path` is sent as it is, never normalised. */
export interface WireRequest {
  readonly method: string;
  /** Scheme, host and port. */
  readonly origin: string;
  /** Begins with a slash. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

/** What came back, decompressed and decoded; bytes that are not UTF-8 are replaced. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

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
  // One controller and one timer: signals made of signals cost several times as much.
  const ending = new AbortController();
  const end = (): void => ending.abort();
  const deadline = setTimeout(end, deadlineMs);
  if (signal?.aborted) end();
  signal?.addEventListener('abort', end, { once: true });
  try {
    const { origin, path, method, headers, body } = request;
    const sent = { origin, path, method: method as Dispatcher.HttpMethod, headers, body };
    const answer = await readWhole(await agent.request({ ...sent, signal: ending.signal }));
    // Unpacking takes its time too.
    ending.signal.throwIfAborted();
    return answer;
  } catch (error) {
    signal?.throwIfAborted();
    throw transportError(request, error, ending.signal.aborted ? deadlineMs : null);
  } finally {
    clearTimeout(deadline);
    signal?.removeEventListener('abort', end);
  }
}

async function readWhole(answer: Dispatcher.ResponseData): Promise<WireResponse> {
  const headers = joinHeaders(answer.headers);
  const packed = Buffer.from(await answer.body.arrayBuffer());
  const plain = await decompress(packed, headers['content-encoding'] ?? '', LARGEST_ANSWER);
  return { status: answer.statusCode, headers, body: new TextDecoder().decode(plain) };
}

function joinHeaders(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}
