import type { DriverCapability } from '../contracts/test-control.ts';
import type { Source } from './source.ts';

/**
 * What a check may need from a target beyond plain HTTP.
 *
 * The capabilities of drivers, and what a profile says itself. `clock` is met by a clock that can be moved, and by one
 * whose rules later runs settle; `clock-control` only by one that can be moved.
 */
export type Need =
  | DriverCapability
  | 'clock-control'
  | 'status'
  | 'client2'
  /** The target can reach an address of ours. */
  | 'receiver'
  /** A person's browser, or the target, can reach the address that a person returns to. */
  | 'callback';

/** One rule of the API: the registry holds each exactly once, under an id that is never reused. */
export interface Requirement {
  /** The rule in words, as a report quotes it. */
  readonly rule: string;
  /** D documented: a break fails. A assumed: a break warns. I information: recorded, never judged. */
  readonly basis: 'D' | 'A' | 'I';
  readonly source: Source;
  readonly needs: readonly Need[];
  /** Why no check judges it yet; a rule has either this or a check. */
  readonly notBuilt?: string;
}
