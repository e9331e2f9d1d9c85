import { z } from 'zod';

const message = z.string();
/** What to do next; null if nothing is known to help. */
const remedy = z.string().nullable();

/** How an attempt at a check ended for good, before the rule's basis turns it into a verdict. */
export const finalOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('held') }),
  /** Information: what the target does, in words. */
  z.object({ kind: z.literal('observed'), message }),
  /** `basis` is A if only an assumed part of the rule was broken. */
  z.object({ kind: z.literal('broken'), message, basis: z.literal('A').nullable(), remedy }),
  /** `by` is the requirement whose refusal kept the check from running; null if none did. */
  z.object({ kind: z.literal('blocked'), message, by: z.string().nullable(), remedy }),
  z.object({ kind: z.literal('error'), message }),
]);
export type FinalOutcome = z.infer<typeof finalOutcome>;

/** The state of an attempt: ended, or pending while it has steps that are not due yet. */
export type Outcome =
  | FinalOutcome
  | { readonly kind: 'pending'; readonly message: string; readonly remedy: string | null };
