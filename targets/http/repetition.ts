import type { TransportError } from '../errors/transport-error.ts';
import type { WireResponse } from './transmit.ts';

/** How often a request is sent at most. */
export const MOST_ATTEMPTS = 3;

/** Waits longer than this, in milliseconds, are not waited for: the answer is returned as it is. */
const LONGEST_WAIT = 30_000;

/** The waits before the second and the third attempt, where the target names none. */
const PAUSES = [200, 800] as const;

/**
 * How long to wait before a request is sent again after this outcome, in milliseconds; null where it is final.
 *
 * 429 and 503 say that the request was not processed, and a reset connection most often means it. The same request
 * again is harmless in this API: tokens and reads change nothing, and an `id` that is repeated within seconds gets the
 * link it already has. A deadline that passed is final, because waiting longer is the caller's decision.
 */
export function pauseBefore(
  attempt: number,
  outcome: WireResponse | TransportError,
): number | null {
  const pause = PAUSES[attempt - 2];
  if (pause === undefined) return null;
  if (outcome instanceof Error) return outcome.kind === 'reset' ? pause : null;
  if (outcome.status !== 429 && outcome.status !== 503) return null;
  const asked = retryAfter(outcome.headers);
  if (asked === null) return pause;
  return asked > LONGEST_WAIT ? null : asked;
}

/** `Retry-After` in milliseconds, whether it gives seconds or a date; a date counts from the answer's own `Date`. */
export function retryAfter(headers: Readonly<Record<string, string>>): number | null {
  const value = headers['retry-after']?.trim();
  if (value === undefined || value === '') return null;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = Date.parse(value);
  if (Number.isNaN(until)) return null;
  const from = Date.parse(headers.date ?? '');
  return Math.max(0, until - (Number.isNaN(from) ? Date.now() : from));
}
