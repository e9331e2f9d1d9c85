import { furtherPeopleCapabilities } from '../../contracts/test-control.ts';
import { peopleCapabilities } from '../../profiles/people-capabilities.ts';
import type { Profile } from '../../profiles/profile.ts';
import type { Need } from '../../requirements/requirement.ts';

/** Whether a need is met, and if not, the verdict of a check that has it. */
export type Availability =
  | { readonly met: true }
  | {
      readonly met: false;
      readonly verdict: 'not-applicable' | 'could-not-run';
      readonly reason: string;
    };

/** What a target offers: as its profile says, or as it reported when it was opened. */
export interface TargetFeatures {
  readonly profile: Profile;
  readonly capabilities: ReadonlySet<string>;
  /** Capabilities that the profile names and the target does not report, each with the reason. */
  readonly missing: ReadonlyMap<string, string>;
}

const needInWords: Readonly<Record<Need, string>> = {
  status: 'the status API',
  clock: 'a clock that can be moved, or `clock: deferred`',
  'clock-control': 'a clock that can be moved at once, for what it keeps may not be stored',
  people: 'people who open links',
  'fresh-people': 'people who never used the target before',
  'app-sign-in': 'people who sign in to the mobile app',
  accounts: 'a view of what accounts hold',
  client2: 'a second partner client (secondClient)',
  receiver: 'an address of ours that the target can reach (receiver)',
  callback: 'an address of ours that a person can return to (receiver), also in a browser',
};

/** What the profile alone promises: for a plan made offline. */
export function featuresOf(profile: Profile): TargetFeatures {
  const capabilities = new Set<string>(peopleCapabilities(profile));
  if (profile.control !== null) {
    if (profile.clock !== 'none' && profile.clock !== 'deferred') capabilities.add('clock');
    if (typeof profile.people === 'string' && profile.people !== 'none') {
      for (const name of ['people', ...furtherPeopleCapabilities]) capabilities.add(name);
    }
  }
  return { profile, capabilities, missing: new Map() };
}

/** The first need that is not met decides. */
export function availability(needs: readonly Need[], features: TargetFeatures): Availability {
  for (const need of needs) {
    const unsupported = features.profile.unsupported[need];
    if (unsupported !== undefined) return outside(`${need} is not supported: ${unsupported}`);
    if (has(need, features)) continue;
    const missing = features.missing.get(need);
    if (missing !== undefined) return { met: false, verdict: 'could-not-run', reason: missing };
    return outside(`needs ${needInWords[need]}, which this profile does not have`);
  }
  return { met: true };
}

function has(need: Need, { profile, capabilities }: TargetFeatures): boolean {
  if (need === 'status') return true;
  // People in a browser return to an address of the receiver too.
  if (need === 'receiver' || need === 'callback') return profile.receiver !== 'none';
  if (need === 'client2') return profile.secondClient !== null;
  if (need === 'clock-control') return capabilities.has('clock');
  if (need === 'clock' && profile.clock === 'deferred') return true;
  return capabilities.has(need);
}

function outside(reason: string): Availability {
  return { met: false, verdict: 'not-applicable', reason };
}
