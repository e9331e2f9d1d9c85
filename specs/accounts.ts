import { z } from 'zod';
import type { Submitted } from '../harness/check/partner.ts';
import { Violation } from '../harness/check/violation.ts';

/** What an account lists, as one step hands it to the next. */
export const Held = z.array(
  z.object({
    credential_type: z.string(),
    fields: z.record(z.string(), z.unknown()),
    document: z.enum(['present', 'deleted', 'none']),
    request: z.string().optional(),
  }),
);
export type Held = z.infer<typeof Held>;

/** @throws {Violation} if the account lists no credential of the submission's type. */
export function expectHolds(held: Held, { credentialType }: Submitted, whose: string): void {
  if (held.some(({ credential_type }) => credential_type === credentialType)) return;
  throw new Violation(
    `${whose}: expected a credential of type ${credentialType}, it holds ${listed(held)}`,
  );
}

/** @throws {Violation} if the account lists anything. */
export function expectHoldsNothing(held: Held, whose: string): void {
  if (held.length === 0) return;
  throw new Violation(`${whose}: expected to hold nothing, it holds ${listed(held)}`);
}

/** @throws {Violation} if the account lists more or fewer credentials. */
export function expectCount(held: Held, count: number, whose: string): void {
  if (held.length === count) return;
  throw new Violation(`${whose}: expected ${count} credential(s), it holds ${listed(held)}`);
}

/** The types an account holds, in words. */
export function listed(held: Held): string {
  return held.length === 0
    ? 'nothing'
    : held.map(({ credential_type }) => credential_type).join(', ');
}
