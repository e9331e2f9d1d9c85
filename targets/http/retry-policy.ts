import type { TransportError } from '../errors/transport-error.ts';
import type { WireResponse } from './wire.ts';

/** Waits longer than this, in milliseconds, are not waited for: the answer is returned as it is. */
const LONGEST_WAIT = 30_000;

/** How long all waits of a row of troubled answers may take together: then none takes longer than a second. */
const MOST_WAITED = 120_000;
const LONGEST_IMPATIENT = 1000;

/** The waits before the second and the third attempt, if the target names none; every later one is as the last. */
const PAUSES = [200, 800] as const;

/**
 * How often a request is sent at most: a target that refuses any one request in five refuses the
 * same one twelve times in a row once in 200 million.
 */
const MOST_ATTEMPTS = 12;

/**
 * How often while a target gives nothing but trouble, from the start or for long, so that a dead one does not cost ten
 * seconds a check.
 */
const MOST_IN_TROUBLE = 3;

/** The number of failed answers in a row, over all requests, that is no longer bad luck. */
const LASTING = 40;

/** Decides which requests are sent again, and when. */
export interface RetryPolicy {
  /**
   * How long to wait before a request is sent again after this outcome, in milliseconds; null if it is final.
   *
   * @param attempts how often it was sent.
   * @param harmless whether the same request again is harmless, even if the first was processed.
   */
  pauseAfter(
    outcome: WireResponse | TransportError,
    attempts: number,
    harmless: boolean,
  ): number | null;
}

/**
 * Makes the judge of one target's outcomes.
 *
 * 429 says that the request was not processed: any may come again. 503 says so too, and a reset connection most often
 * means it; then only what is harmless comes again. Most of this API is: tokens and reads change nothing, and an `id`
 * that is repeated within seconds gets the link it already has. A deadline that passed is final, because waiting
 * longer is the caller's decision.
 */
export function createRetryPolicy(): RetryPolicy {
  // A target that never answered is taken for dead.
  let troubled = LASTING;
  let waited = 0;
  return {
    pauseAfter: (outcome, attempts, harmless) => {
      const isTrouble = isTroubled(outcome);
      troubled = isTrouble ? troubled + 1 : 0;
      if (!isTrouble) waited = 0;
      const isPatient = waited < MOST_WAITED;
      const most = troubled >= LASTING || !isPatient ? MOST_IN_TROUBLE : MOST_ATTEMPTS;
      if (!isTrouble || attempts >= most) return null;
      if (!harmless && !isTooMany(outcome)) return null;
      const usual = PAUSES[Math.min(attempts, PAUSES.length) - 1] ?? 0;
      if (outcome instanceof Error) return usual;
      const asked = retryAfter(outcome.headers) ?? usual;
      if (asked > (isPatient ? LONGEST_WAIT : LONGEST_IMPATIENT)) return null;
      waited += asked;
      return asked;
    },
  };
}

/** Whether the target says that it was sent too much, by whomever. */
export function isTooMany(outcome: WireResponse | TransportError): boolean {
  return !(outcome instanceof Error) && outcome.status === 429;
}

function isTroubled(outcome: WireResponse | TransportError): boolean {
  if (outcome instanceof Error) return outcome.kind === 'reset';
  return outcome.status === 429 || outcome.status === 503;
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
