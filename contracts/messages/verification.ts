import { z } from 'zod';
import { statusWord } from './status.ts';
import { utcTime } from './utc-time.ts';

/** Source of every shape: `docs/api.md#verification`, `docs/api.md#webhooks`. The names in answers are assumed. */

/** A request to verify a person's digital identity. */
export const verificationRequest = z.looseObject({
  /** The partner's own id of the request; one is made if it is absent. */
  request_id: z.string().optional(),
  /** Where the person returns to after the decision. */
  callback_url: z.url({ protocol: /^https?$/ }).optional(),
});
export type VerificationRequest = z.infer<typeof verificationRequest>;

/** The answer: the link that the person opens. */
export const verificationAsked = z.looseObject({
  request_id: z.string(),
  redirect_uri: z.string(),
});

/** The result of a verification. */
export const verificationResult = z.looseObject({
  request_id: z.string(),
  status: statusWord,
  /** When the person decided; null before. */
  finalized_at: utcTime.nullable().optional(),
  /** What the person showed; null unless verified. */
  credential: z.record(z.string(), z.unknown()).nullable().optional(),
});
