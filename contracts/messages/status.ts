import { z } from 'zod';

/** A UTC time with optional fraction, written with `Z` or `+00:00`, such as `2026-01-01T12:00:00Z`. */
const utcTime = z.iso
  .datetime({ offset: true, error: 'must be a UTC time, YYYY-MM-DDThh:mm:ssZ' })
  .regex(/:\d\d:\d\d(\.\d+)?(Z|\+00:00)$/, 'must be a UTC time, YYYY-MM-DDThh:mm:ssZ');

/** The status of one submission. Source: `docs/api.md#status`. */
export const submissionStatus = z.looseObject({
  /** The partner's own id. */
  id: z.string(),
  status: z.enum(['incomplete', 'verified', 'canceled']),
  /** When the status became final; null before. Older answers lack it. */
  finalized_at: utcTime.nullable().optional(),
});

/** The status of several submissions. */
export const submissionStatuses = z.looseObject({ credentials: z.array(submissionStatus) });

export type SubmissionStatus = z.infer<typeof submissionStatus>;
