import { z } from 'zod';
import type { DecisionPage, HeldCredential, Page } from './drivers.ts';

/** What each call of a driver has to be answered with, whoever drives. */
export const driverAnswers = {
  person: z.string().min(1),
  page: z.enum(['sign-in', 'consent', 'credential', 'error']) satisfies z.ZodType<Page>,
  decided: z.enum(['credential', 'canceled', 'error']) satisfies z.ZodType<DecisionPage>,
  held: z.array(
    z.object({
      credential_type: z.string(),
      fields: z.record(z.string(), z.unknown()),
      document: z.enum(['present', 'deleted', 'none']),
      request: z.string().exactOptional(),
    }),
  ) satisfies z.ZodType<readonly HeldCredential[]>,
  time: z.date(),
  nothing: z.unknown(),
};
