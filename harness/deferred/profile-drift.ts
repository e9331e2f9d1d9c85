import type { Profile } from '../../profiles/profile.ts';
import type { EntryOf } from '../ledger/entry.ts';

/**
 * What has changed in the profile since a run was armed, in words; null if nothing has.
 *
 * The answers of another target, or to another client, say nothing about the submissions of the run.
 */
export function profileDrift(
  { target, clientId, secondClientId }: EntryOf<'run'>,
  profile: Profile,
): string | null {
  const now = {
    baseUrl: profile.baseUrl,
    'auth.clientId': profile.auth.clientId,
    'secondClient.clientId': profile.secondClient?.clientId ?? null,
  };
  const then = {
    baseUrl: target.baseUrl,
    'auth.clientId': clientId,
    'secondClient.clientId': secondClientId,
  };
  const changed = (Object.keys(now) as (keyof typeof now)[]).find((key) => now[key] !== then[key]);
  if (changed === undefined) return null;
  return `${changed} was ${then[changed]} when the check was armed and is ${now[changed]} now`;
}
