import type { CredentialTypeName } from '../credentials/all.ts';
import { accepted, repeated } from './added.ts';
import type { Interaction } from './interaction.ts';
import { refused, withoutScope, withoutToken } from './refused.ts';
import { statusesOf, statusOf, unknownStatus } from './status.ts';
import { tokenGranted, tokenRefused } from './token.ts';
import { verificationCanceled, verificationVerified } from './webhook.ts';

/** The interactions of the Partner API, for consumers to take the ones they rely on. */
export const interactions = {
  tokenGranted,
  tokenRefused,
  accepted,
  repeated,
  refused,
  withoutToken,
  withoutScope,
  statusOf,
  statusesOf,
  unknownStatus,
} as const;

/** What a target sends to a webhook, for receivers to be tested with. */
export const webhookInteractions = { verificationVerified, verificationCanceled } as const;

/**
 * Every interaction of a consumer that submits these types.
 *
 * @throws {RangeError} if the list of types is empty
 */
export function interactionsOf(types: readonly CredentialTypeName[]): readonly Interaction[] {
  const [first] = types;
  if (first === undefined) {
    throw new RangeError(
      'expected at least one credential type, such as education, got an empty list',
    );
  }
  return [
    tokenGranted,
    tokenRefused,
    ...types.flatMap((type) => [accepted(type), repeated(type), ...refused(type)]),
    withoutToken(first),
    withoutScope(first),
    statusOf('incomplete', first),
    statusOf('verified', first),
    statusOf('canceled', first),
    unknownStatus,
    statusesOf(first),
  ];
}
