import type { Check } from '../../harness/check/check.ts';
import { versionOf } from '../../harness/check/version-of.ts';
import { suite } from '../../specs/all.ts';
import { concerns, plainVariant } from '../independent-server/variants/all.ts';
import { linkVariants } from '../independent-server/variants/links.ts';
import { payloadVariants } from '../independent-server/variants/payloads.ts';
import { peopleVariants } from '../independent-server/variants/people.ts';
import { refusalVariants } from '../independent-server/variants/refusals.ts';
import { statusVariants } from '../independent-server/variants/statuses.ts';
import { submissionVariants } from '../independent-server/variants/submissions.ts';
import { together } from '../independent-server/variants/together.ts';
import { tokenVariants } from '../independent-server/variants/tokens.ts';
import type { Variant } from '../independent-server/variants/variant.ts';
import {
  plainSecondVersion,
  secondVersionConcerns,
  shownInSecondVersion,
} from './second-version/all.ts';
import type { SecondVersionVariant } from './second-version/variant.ts';
import { hidingVariants } from './second-version/webhooks.ts';

/** The variants of one API version, and what judges a server that has some of them. */
export interface VersionVariants {
  /** What is in a server of its own: the plain one first. */
  readonly alone: readonly [plain: SecondVersionVariant, ...others: SecondVersionVariant[]];
  /** The other variants by what they concern: those of two concerns do not affect each other. */
  readonly concerns: readonly (readonly SecondVersionVariant[])[];
  /** The areas whose checks show some variants. What is in no concern and not listed shows in every area. */
  readonly shownIn: readonly (readonly [concern: readonly Variant[], areas: readonly string[]])[];
  readonly checks: readonly Check[];
  readonly credentialTypes: readonly string[];
}

/** The variants of each API version. */
export const versionVariants: Readonly<Record<1 | 2, VersionVariants>> = {
  1: {
    alone: [plainVariant, ...together],
    concerns,
    shownIn: [
      [tokenVariants, ['AUTH']],
      [refusalVariants, ['ADD']],
      [payloadVariants, ['ADD']],
      [submissionVariants, ['REUSE']],
      [linkVariants, ['URI', 'LINK']],
      [peopleVariants, ['LINK', 'CONS', 'KEEP', 'REPL']],
      [statusVariants, ['STAT']],
    ],
    checks: checksOf(1),
    credentialTypes: suite.credentialTypes,
  },
  2: {
    alone: [plainSecondVersion, ...hidingVariants],
    concerns: secondVersionConcerns,
    shownIn: shownInSecondVersion,
    checks: checksOf(2),
    credentialTypes: suite.credentialTypesV2,
  },
};

/** Every variant of a version, the plain server first. */
export function allVariants(version: 1 | 2): readonly SecondVersionVariant[] {
  const { alone, concerns } = versionVariants[version];
  return [...alone, ...concerns.flat()];
}

function checksOf(version: 1 | 2): readonly Check[] {
  return suite.checks.filter(({ requirement }) => versionOf(requirement) === version);
}
