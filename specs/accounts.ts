import { z } from 'zod';
import { heldCredential } from '../contracts/test-control.ts';
import { Blocked } from '../harness/check/blocked.ts';
import type { Submitted } from '../harness/check/partner.ts';
import { Violation } from '../harness/check/violation.ts';

/** The credentials that an account lists, as a step returns them to later steps. */
export const HeldCredentials = z.array(heldCredential);
export type HeldCredentials = z.infer<typeof HeldCredentials>;

/** @throws {Violation} if the account lists no credential of the submission's type. */
export function expectHolds(
  held: HeldCredentials,
  { credentialType }: Submitted,
  account: string,
): void {
  if (held.some(({ credential_type }) => credential_type === credentialType)) return;
  throw new Violation(
    `${account}: expected a credential of type ${credentialType}, it holds ${listed(held)}`,
  );
}

/** @throws {Violation} if the account lists a credential. */
export function expectHoldsNothing(held: HeldCredentials, account: string): void {
  if (held.length === 0) return;
  throw new Violation(`${account}: expected to hold nothing, it holds ${listed(held)}`);
}

/**
 * Makes sure that an account that has to list the credential does: only then means one that lists nothing anything.
 *
 * @throws {Blocked} by LINK-001 if it does not.
 */
export function assertListed(held: HeldCredentials, { credentialType }: Submitted): void {
  if (held.some(({ credential_type }) => credential_type === credentialType)) return;
  throw new Blocked(
    `an account that lists nothing proves nothing: that of the owner lists ${listed(held)}`,
    { by: 'LINK-001' },
  );
}

/** @throws {Violation} if the account lists more or fewer credentials. */
export function expectCount(held: HeldCredentials, count: number, account: string): void {
  if (held.length === count) return;
  throw new Violation(`${account}: expected ${count} credential(s), it holds ${listed(held)}`);
}

/** The types an account holds, in words. */
export function listed(held: HeldCredentials): string {
  return held.length === 0
    ? 'nothing'
    : held.map(({ credential_type }) => credential_type).join(', ');
}
