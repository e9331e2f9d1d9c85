import { z } from 'zod';
import { utcTime } from './utc-time.ts';

/** The statuses that the pages name. After the decision a later word may follow, such as `revoked`. */
const knownStatuses = ['incomplete', 'verified', 'canceled'] as const;

/** Any text is a status; only those named are documented. */
export const statusWord = z.string().meta({ known: [...knownStatuses] });

/** Whether a status is one that the pages name. */
export function isKnownStatus(status: unknown): boolean {
  return knownStatuses.some((known) => known === status);
}

/** The status of one submission. Source: `docs/api.md#status`. */
export const submissionStatus = z
  .looseObject({
    /** The partner's own id. */
    id: z.string().meta({ examples: ['ACME-123e4567-e89b-42d3-a456-426614174000'] }),
    status: statusWord,
    /** When the status became final; null before. Older answers lack it. */
    finalized_at: utcTime.nullable().optional(),
  })
  .refine(({ status, finalized_at }) => isKnownStatus(status) || finalized_at != null, {
    path: ['status'],
    error: `must be one of ${knownStatuses.join(', ')} until the decision`,
  });

/** The status of several submissions. */
export const submissionStatuses = z.looseObject({ credentials: z.array(submissionStatus) });

export type SubmissionStatus = z.infer<typeof submissionStatus>;
