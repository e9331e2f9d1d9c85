import { z } from 'zod';
import { utcTime } from './utc-time.ts';

/** The types of event that end a verification. The pages show `verified`; `canceled` is inferred from it. */
export const eventTypes = {
  verified: 'vwsp_request.verified',
  canceled: 'vwsp_request.canceled',
} as const;

/** What is posted to a webhook: thin, so that the result is read from the API. Source: `docs/api.md#verification`, `docs/api.md#webhooks`. */
export const event = z.looseObject({
  /** The same on every delivery of one event: receivers drop duplicates by it. */
  event_id: z.string().min(1),
  /** The partner's id of the verification. */
  request_id: z.string(),
  type: z.string(),
  created_at: utcTime,
});
export type Event = z.infer<typeof event>;
