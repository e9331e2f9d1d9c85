import { browserWalker } from '../../clients/follow/browser-walker.ts';
import { redirectWalker } from '../../clients/follow/redirect-walker.ts';
import type { Walker } from '../../clients/follow/walker.ts';
import type { ClientFile } from '../../profiles/client-file.ts';
import { isLocalAddress } from '../../profiles/local-address.ts';
import { UsageError } from '../usage-error.ts';
import type { ClientFlags } from './flags.ts';

/** How the judge plays people, for as long as it is open. */
export interface Following {
  readonly walker: Walker;
  readonly entry: string;
}

/**
 * Opens what `--follow` asks for; null if the command plays its people itself.
 *
 * @throws {UsageError} without an entry page, or for one on another machine
 * @throws {DriverError} if a browser is asked for and there is none
 */
export async function openFollowing(
  { follow, entry: named }: Pick<ClientFlags, 'follow' | 'entry'>,
  file: Pick<ClientFile, 'entry'>,
): Promise<Following | null> {
  const entry = named ?? file.entry;
  if (follow === undefined) {
    if (named === undefined) return null;
    throw new UsageError('--entry: expected --follow with it, got --entry alone');
  }
  if (entry === undefined) {
    throw new UsageError(
      '--follow: expected to know where a person begins, got nothing; write `entry: http://127.0.0.1:3000/start` in the profile, or --entry URL',
    );
  }
  if (!isLocalAddress(entry)) {
    throw new UsageError(
      `--entry: expected an address on this machine, such as http://127.0.0.1:3000/start, got \`${entry}\``,
    );
  }
  return { entry, walker: follow === 'browser' ? await browserWalker() : redirectWalker };
}

/** Where the client says whether an event had an effect; null if nowhere. @throws {UsageError} for another machine */
export function effectOf(
  { effect: named }: Pick<ClientFlags, 'effect'>,
  file: Pick<ClientFile, 'effect'>,
): string | null {
  const effect = named ?? file.effect ?? null;
  if (effect === null || (isLocalAddress(effect) && effect.includes('{event_id}'))) return effect;
  throw new UsageError(
    `--effect: expected an address on this machine with {event_id} in it, such as http://127.0.0.1:3000/effects/{event_id}, got \`${effect}\``,
  );
}

/** How many sessions are played side by side: an application with one address has one at a time. */
export function jobsFor(following: Following | null, jobs: number): number {
  return following === null || following.entry.includes('{port}') ? jobs : 1;
}
