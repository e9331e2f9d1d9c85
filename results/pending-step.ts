import { z } from 'zod';

/** A step of a pending check that is not due yet, with the time in which it may run. */
export const pendingStep = z.object({
  /** The check that waits for it. */
  check: z.string(),
  /** Which of the check's examples, by number. */
  attempt: z.string(),
  step: z.string(),
  /** ISO 8601, UTC, by the target's clock: the first moment at which the step may run. */
  from: z.string(),
  /** The last such moment; null if the step may run at any later time. */
  to: z.string().nullable(),
});

export type PendingStep = z.infer<typeof pendingStep>;
