import type { Profile } from '../../profiles/profile.ts';
import { mockProfile } from '../../targets/open/embedded-mock.ts';

/** Long enough for an answer on loopback under load, in milliseconds. */
const PATIENCE = 1500;

/** The profile of a target that claims to be a Partner API and nothing more. */
export function plainProfile(url: string, auth: Profile['auth']): Profile {
  const usual = mockProfile(url, 16);
  return {
    ...usual,
    name: 'dead target',
    auth,
    secondClient: null,
    control: null,
    people: 'none',
    clock: 'none',
    limits: { ...usual.limits, requestTimeoutMs: PATIENCE },
    replacementKeys: {},
  };
}
