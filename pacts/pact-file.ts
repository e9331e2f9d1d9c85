import { z } from 'zod';

/** One interaction of a pact file, as far as this package reads it; everything else is kept as it is. */
const pactInteraction = z.looseObject({
  description: z.string(),
  providerStates: z
    .array(
      z.looseObject({ name: z.string(), params: z.record(z.string(), z.unknown()).optional() }),
    )
    .optional(),
  /** How specifications before 3 spell it. */
  providerState: z.string().optional(),
  /** Whether the consumer may already rely on it; a failure of a pending one does not count. */
  pending: z.boolean().optional(),
});

export type PactInteraction = z.infer<typeof pactInteraction>;

/** A pact file of any specification version that holds HTTP interactions. */
export const pactFile = z.looseObject({
  consumer: z.looseObject({ name: z.string().min(1) }),
  provider: z.looseObject({ name: z.string().min(1) }),
  interactions: z.array(pactInteraction),
});

export type PactFile = z.infer<typeof pactFile>;
