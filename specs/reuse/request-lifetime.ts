import { seconds } from '../../harness/check/duration.ts';
import type { Moment } from '../../harness/check/step.ts';

/** What is known of one credential request: from the submission that made it until the documents say no more. */
export interface RequestLifetime {
  readonly link: string;
  readonly content: string;
  /** When it began, and when its id was last submitted. */
  readonly since: Moment;
  touched: Moment;
  /** The person who signed in first, by number. */
  owner: number | null;
  /** `unknown` once something happened that the documents do not describe. */
  state: 'pending' | 'accepted' | 'cancelled' | 'unknown';
}

/** Whether the 48 hours have certainly not passed, or certainly have; in between the documents allow both. */
export type Age = 'alive' | 'unsure' | 'expired';

const HELD = seconds('48h');

/** A request begins its life. */
export function begin(link: string, content: string, now: Moment): RequestLifetime {
  return { link, content, since: now, touched: now, owner: null, state: 'pending' };
}

/**
 * Alive until 48 hours after the first submission, expired 48 hours after the last one: whether a
 * repeat restarts the 48 hours is not documented.
 */
export function ageOf({ since, touched }: RequestLifetime, now: Moment): Age {
  if (now.latest - since.earliest < HELD) return 'alive';
  return now.earliest - touched.latest > HELD ? 'expired' : 'unsure';
}
