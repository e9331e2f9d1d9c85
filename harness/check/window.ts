import { type Duration, seconds } from './duration.ts';

/** When a step may run, in seconds after the answer of an earlier step. */
export interface Window {
  /** The step whose answer starts the count. */
  readonly of: string;
  /** The second that a simulated clock is moved to. */
  readonly moment: number;
  /** The first and last second at which a deferred step may run. */
  readonly from: number;
  readonly to: number;
  /** The second from which the observation proves nothing any more; Infinity if it always proves something. */
  readonly edge: number;
}

/** Windows are written an hour away from the promise they probe: a deferred run comes when a scheduler lets it. */
const SAFETY = seconds('1h');

/** A simulated clock is moved to one minute from the promise: transport and a running clock stay inside that. */
const CLOSE = seconds('1m');

/** A probe of what still holds: the promise ends an hour after `to`. */
export function within(from: Duration, to: Duration, of: string): Window {
  const edge = seconds(to) + SAFETY;
  return { of, from: seconds(from), to: seconds(to), moment: edge - CLOSE, edge };
}

/** A probe of what has ended: the promise ended an hour before `from`. */
export function after(from: Duration, of: string): Window {
  const moment = seconds(from) - SAFETY + CLOSE;
  return { of, from: seconds(from), to: Infinity, moment, edge: Infinity };
}

/** A moment that a generated history or a token's lifetime names to the second. */
export function exactly(moment: number, of: string): Window {
  return { of, from: moment, to: Infinity, moment, edge: Infinity };
}
