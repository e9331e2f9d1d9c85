import type { Capability } from '../contracts/test-control.ts';
import { browserCapabilities } from './browser-capabilities.ts';
import type { Profile } from './profile.ts';

/** What a profile says can be done without test control: by a browser, or by a driver module. */
export function peopleCapabilities({ people, clock }: Profile): readonly Capability[] {
  if (typeof people === 'string') return [];
  if (people.driver === 'browser') return browserCapabilities(people);
  return people.capabilities.filter((name) => name !== 'clock' || clock === 'driver');
}
