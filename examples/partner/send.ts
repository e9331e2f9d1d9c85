import { setTimeout as wait } from 'node:timers/promises';

/** What is sent beside the address. */
interface Request {
  readonly method?: 'POST' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams | Uint8Array<ArrayBuffer>;
}

/** How long one call may take, in milliseconds. */
const TIME_LIMIT = 10_000;

/** A call is tried so often at most, and the gaps between the tries double. */
const MOST_TRIES = 4;
const FIRST_GAP = 500;

/** What a server answers that is overloaded or down; the same call may succeed later. */
const passing: readonly number[] = [429, 502, 503, 504];

/**
 * Sends a request, and again if its answer was lost or the server asks for patience. What is sent again is the same,
 * to the byte, so that the API knows a repetition by its id.
 *
 * @throws {TypeError} or a `TimeoutError` if no try was answered
 */
export async function send(url: string, init: Request): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const isLast = attempt === MOST_TRIES;
    const answer = await once(url, init).catch((error: unknown) => {
      if (isLast) throw error;
      return null;
    });
    if (answer !== null && (isLast || !mayPass(answer, init))) return answer;
    await wait(Math.max(FIRST_GAP * 2 ** (attempt - 1), statedGap(answer)));
  }
}

/** A PUT may be repeated after any error of the server: it does the same each time. */
function mayPass({ status }: Response, { method }: Request): boolean {
  return passing.includes(status) || (method === 'PUT' && status >= 500);
}

/** Redirects are not followed: they could carry a token or a person's data to another host. */
function once(url: string, init: Request): Promise<Response> {
  const signal = AbortSignal.timeout(TIME_LIMIT);
  const headers = { 'user-agent': 'example-partner/1.0', ...init.headers };
  return fetch(url, { ...init, headers, signal, redirect: 'manual' });
}

/** `Retry-After` in milliseconds; it holds seconds or a date. */
function statedGap(answer: Response | null): number {
  const stated = answer?.headers.get('retry-after') ?? '0';
  const gap = /^\d+$/.test(stated) ? Number(stated) * 1000 : Date.parse(stated) - Date.now();
  return Number.isFinite(gap) ? gap : 0;
}
