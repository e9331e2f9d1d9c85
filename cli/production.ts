import type { Command } from 'commander';
import { isProductionProfile, PRODUCTION_DOMAINS } from '../profiles/host-safety.ts';
import type { Profile } from '../profiles/profile.ts';
import { UsageError } from './usage-error.ts';

/** The flag of the few commands that may look at production. */
export interface ProductionFlag {
  readonly iKnowThisIsProduction: boolean;
}

/** Adds the flag to a command. */
export function withProductionFlag(command: Command): Command {
  return command.option(
    '--i-know-this-is-production',
    'a profile of SEEK Pass production is not refused, and only read: no check that submits anything is run',
    false,
  );
}

/**
 * Keeps the flag from becoming a habit.
 *
 * @param profile null for the embedded mock.
 * @throws {UsageError} if it is given for anything but production
 */
export function assertProductionMeant(
  { iKnowThisIsProduction }: ProductionFlag,
  profile: Profile | null,
): void {
  if (!iKnowThisIsProduction || (profile !== null && isProductionProfile(profile))) return;
  const got = profile === null ? 'the embedded mock' : profile.baseUrl;
  throw new UsageError(
    `--i-know-this-is-production: expected a profile of a host under ${PRODUCTION_DOMAINS.join(' or ')}, got ${got}; leave the flag out`,
  );
}
