import { openEmbeddedMock } from '../targets/embedded-mock.ts';
import { openTarget } from '../targets/open-target.ts';
import { loadProfile } from '../targets/profiles/load.ts';
import type { Target } from '../targets/target.ts';
import { version } from './version.ts';

/** Which target a command works on. */
export interface Choice {
  /** The profile's file or its name; undefined for the embedded mock. */
  readonly profile: string | undefined;
  /** Of the embedded mock. */
  readonly seed: number;
  readonly asOf: string;
  readonly signal: AbortSignal;
}

/** Whether no other target than the mock inside this package is meant. */
export function isEmbeddedMock(profile: string | undefined): profile is 'mock' | undefined {
  return profile === undefined || profile === 'mock';
}

/**
 * Opens the target of a profile, or else the embedded mock.
 *
 * @throws {ProfileError} where the profile cannot be used.
 * @throws {UnsafeTargetError} before anything is sent.
 */
export async function openChosen({ profile, seed, asOf, signal }: Choice): Promise<Target> {
  if (isEmbeddedMock(profile)) return openEmbeddedMock({ seed, asOf, version, signal });
  return openTarget(await loadProfile(profile, process.env), { version, signal });
}
