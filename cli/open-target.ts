import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Fault } from '../mock/faults/fault.ts';
import { screen } from '../reports/screen.ts';
import { openEmbeddedMock } from '../targets/open/embedded-mock.ts';
import { openTarget } from '../targets/open/open-target.ts';
import type { Target } from '../targets/target.ts';
import { assertProductionMeant } from './production.ts';
import { protectSecrets } from './protect-secrets.ts';
import { version } from './version.ts';

/** Which target a command works on. */
export interface TargetChoice {
  /** The profile's file or its name; undefined for the embedded mock. */
  readonly profile: string | undefined;
  /** Deliberate defects of the embedded mock, by name. Default: it has none. */
  readonly faults?: readonly string[];
  /** Of the embedded mock. */
  readonly seed: number;
  readonly asOf: string;
  readonly signal: AbortSignal;
  /** Whether the embedded mock is opened before it has loaded; then the caller has to see to uncaught errors. Default false. */
  readonly loadsMeanwhile?: boolean;
  /** Whether a profile of production is not refused, and only read. */
  readonly productionIsMeant?: boolean;
  /** The folder below which pictures of pages are kept; without one, none are taken. */
  readonly out?: string;
  /** Gets the name of every picture that is taken. */
  readonly pictures?: Set<string>;
  /** People of pending checks. Default: none. */
  readonly reserved?: readonly string[];
}

/** Whether no other target than the mock inside this package is meant. */
export function isEmbeddedMock(profile: string | undefined): profile is 'mock' | undefined {
  return profile === undefined || profile === 'mock';
}

/**
 * Opens the target of a profile, otherwise the embedded mock.
 *
 * @throws {ProfileError} if the profile cannot be used
 * @throws {UsageError} if --production is given and the profile is not one of production
 * @throws {UnsafeTargetError} before anything is sent.
 */
export async function openNamedTarget(choice: TargetChoice): Promise<Target> {
  const { profile, seed, asOf, signal, out, pictures } = choice;
  const { reserved = [], productionIsMeant = false, loadsMeanwhile = false } = choice;
  const flag = { iKnowThisIsProduction: productionIsMeant };
  if (isEmbeddedMock(profile)) {
    assertProductionMeant(flag, null);
    const faults = await faultsNamed(choice);
    return openEmbeddedMock({ seed, asOf, version, signal, faults, loadsMeanwhile });
  }
  // The embedded mock needs neither profiles nor YAML, which take 20 ms to load.
  const { loadProfile } = await import('../profiles/load.ts');
  const loaded = await loadProfile(profile, process.env);
  protectSecrets(loaded);
  assertProductionMeant(flag, loaded);
  const keeping = out === undefined ? {} : { keep: keepBelow(out, pictures) };
  const options = { version, signal, productionIsMeant, reserved, ...keeping };
  const target = await openTarget(loaded, options);
  screen.protect((text) => target.redact(text));
  return target;
}

/** Faults take time to load, and most runs have none. @throws {UsageError} for an unknown name. */
async function faultsNamed({ faults = [] }: TargetChoice): Promise<readonly Fault[]> {
  if (faults.length === 0) return [];
  const { faultOf } = await import('./mock/faults.ts');
  return faults.map(faultOf);
}

/** Keeps the pictures of pages below a folder, and notes their names. */
export function keepBelow(folder: string, pictures?: Set<string>) {
  return async (file: string, picture: Uint8Array): Promise<void> => {
    pictures?.add(file);
    const place = join(folder, file);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, picture);
  };
}
