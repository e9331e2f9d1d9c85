import { browserAbilities } from './browser/abilities.ts';
import type { Profile } from './profile.ts';
import type { Capability } from './target.ts';

/** What a profile says can be done without test control: by a browser, or by a driver module. */
export function peopleAbilities({ people, clock }: Profile): readonly Capability[] {
  if (typeof people === 'string') return [];
  if (people.driver === 'browser') return browserAbilities(people);
  return people.capabilities.filter((name) => name !== 'clock' || clock === 'driver');
}
