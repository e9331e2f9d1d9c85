import { z } from 'zod';
import type { Capability } from '../../contracts/test-control.ts';
import type { DrivenBy, Profile } from '../../profiles/profile.ts';
import { DriverError } from '../errors/driver-error.ts';
import type { HttpChannel } from '../http/capture.ts';
import type { ControlDriver } from './control-driver.ts';

const description = z.object({
  protocol: z.literal(1),
  capabilities: z.array(z.string()),
});

/** What a target can do, and what the profile claims in vain. */
export interface ControlCapabilities {
  readonly capabilities: ReadonlySet<Capability>;
  /** Each with the reason. */
  readonly missing: ReadonlyMap<Capability, string>;
}

/** What each word of the control protocol means for checks. Test control's people are new and have an app to sign in to. */
const meaning: ReadonlyMap<string, readonly Capability[]> = new Map([
  ['clock', ['clock']],
  ['people', ['people', 'fresh-people', 'app-sign-in']],
  ['accounts', ['accounts']],
  ['reset', ['reset']],
] as const);

/**
 * Asks test control what it can do and compares that with the profile.
 *
 * If it does not answer, all that the profile does not rule out is missing.
 *
 * @param known the words that it would answer with, if that is known; then it is not asked.
 */
export async function askCapabilities(
  profile: Profile,
  control: ControlDriver | null,
  channel: HttpChannel,
  known: readonly string[] | null = null,
): Promise<ControlCapabilities> {
  if (known !== null) return compare(profile, known);
  if (control === null) return { capabilities: new Set(), missing: new Map() };
  try {
    return compare(profile, (await describeControl(control, channel)).capabilities);
  } catch (error) {
    if (!(error instanceof DriverError)) throw error;
    return unanswered(profile, error.message);
  }
}

/** For many servers `/__control/` and `/__control` differ; for the protocol they do not. */
async function describeControl(
  control: ControlDriver,
  channel: HttpChannel,
): Promise<z.infer<typeof description>> {
  const call = { method: 'GET', path: '/', answers: description } as const;
  try {
    return await control.call(call, channel);
  } catch (error) {
    if (!(error instanceof DriverError) || error.cause !== undefined) throw error;
    return control.call({ ...call, path: '' }, channel);
  }
}

function compare(profile: Profile, reported: readonly string[]): ControlCapabilities {
  const wanted = driven(profile);
  const words = reported.filter((word) => wanted[word] !== 'none');
  const absent = Object.keys(wanted).filter(
    (w) => wanted[w] === 'control' && !reported.includes(w),
  );
  const reason = (word: string): string =>
    `the profile says \`${word}: control\`, and test control reports only [${reported.join(', ')}]`;
  return {
    capabilities: new Set(words.flatMap((word) => meaning.get(word) ?? [])),
    missing: new Map(
      absent.flatMap((w) => (meaning.get(w) ?? []).map((c) => [c, reason(w)] as const)),
    ),
  };
}

function unanswered(profile: Profile, reason: string): ControlCapabilities {
  const claimed = Object.entries(driven(profile)).filter(([, by]) => by !== 'none');
  const missing = claimed.flatMap(([word]) =>
    (meaning.get(word) ?? []).map((c) => [c, reason] as const),
  );
  return { capabilities: new Set(), missing: new Map(missing) };
}

/** Accounts belong to people: a profile without people has no accounts to look into. */
function driven({ people, clock }: Profile): Record<string, DrivenBy> {
  const byControl = typeof people === 'string' ? people : 'none';
  // The clock of a driver module, or one that is not moved, does not belong to test control.
  const moved = clock === 'driver' || clock === 'deferred' ? 'none' : clock;
  return {
    clock: moved,
    people: byControl,
    accounts: byControl === 'none' ? 'none' : 'as-reported',
  };
}
