import type { Person } from '../../contracts/test-control.ts';
import { peopleCapabilities } from '../../profiles/people-capabilities.ts';
import type { Profile } from '../../profiles/profile.ts';
import type { BrowserDriver } from '../browser/browser-driver.ts';
import { browserObstacle } from '../browser/chromium.ts';
import type { ControlCapabilities } from '../control/control-capabilities.ts';
import type { ModuleDriver, ModuleNetwork } from '../module/module-driver.ts';
import type { Redactor } from '../redaction.ts';

/** What a browser needs of its target's opening. */
interface BrowserNeeds {
  readonly keep?: (file: string, picture: Uint8Array) => Promise<void>;
  readonly reserved?: readonly Person[];
}

/** The browser driver of a profile whose people a browser drives, null for any other. */
export async function openBrowser(
  profile: Profile,
  { redactor }: { readonly redactor: Redactor },
  { keep, reserved = [] }: BrowserNeeds,
): Promise<BrowserDriver | null> {
  const { people } = profile;
  if (typeof people === 'string' || people.driver !== 'browser') return null;
  const { createBrowserDriver } = await import('../browser/browser-driver.ts');
  return createBrowserDriver(profile, people, { redactor, keep: keep ?? null, reserved });
}

/** The driver module of a profile that names one, null for any other. */
export async function openModule(
  profile: Profile,
  lines: ModuleNetwork,
  reserved: readonly Person[] = [],
): Promise<ModuleDriver | null> {
  const { people } = profile;
  if (typeof people === 'string' || people.driver !== 'module') return null;
  const { createModuleDriver } = await import('../module/module-driver.ts');
  return createModuleDriver(profile, people, { lines, reserved });
}

/** Adds the capabilities of a browser or a driver module to those of test control; a browser must be on this machine. */
export async function withPeople(
  profile: Profile,
  { capabilities, missing }: ControlCapabilities,
): Promise<ControlCapabilities> {
  const { people } = profile;
  const can = peopleCapabilities(profile);
  const needsBrowser = typeof people !== 'string' && people.driver === 'browser';
  const obstacle = needsBrowser ? await browserObstacle(people.chromium) : null;
  if (obstacle === null) return { capabilities: new Set([...capabilities, ...can]), missing };
  const lacking = can.map((each) => [each, obstacle] as const);
  return { capabilities, missing: new Map([...missing, ...lacking]) };
}
