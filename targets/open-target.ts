import type { Profile } from './profile.ts';
import type { CapturedExchange, Target } from './target.ts';

/** What opening a target needs besides its profile. */
export interface OpenOptions {
  /** The suite's version, named in `user-agent`. */
  readonly version: string;
  /** Ends every wait of the target. */
  readonly signal?: AbortSignal;
  /** Gets the exchanges that belong to no check: the look at test control, clock moves, resets. */
  readonly record?: (exchange: CapturedExchange) => void;
}

/**
 * Opens a target: checks its hosts, asks test control what it can do, and readies the drivers.
 *
 * A test control that does not answer is no error: what the profile claims is then in `missing`.
 *
 * @throws {UnsafeTargetError} before anything is sent.
 */
export async function openTarget(profile: Profile, options: OpenOptions): Promise<Target> {
  throw new Error(`openTarget is not written yet: ${profile.name} ${options.version}`);
}
