import type { Submission } from '../store.ts';

/** In milliseconds: 48 hours. */
const retentionPeriod = 48 * 3600 * 1000;

/** What is deleted when. Times are in milliseconds. Source: `docs/api.md#retention`. */
export interface Retention {
  /** When a pending submission ends. */
  endOf(submission: Submission): number;
  /** Whether a submission has ended without a decision. */
  isOver(submission: Submission, now: number): boolean;
  /** Whether the document of an accepted submission is deleted; `appSignInAt` null without the mobile app. */
  documentDeleted(submission: Submission, appSignInAt: number | null, now: number): boolean;
}

export const retention: Retention = {
  endOf,
  isOver: (submission, now) => submission.decision === null && now >= endOf(submission),
  documentDeleted({ decidedAt }, appSignInAt, now) {
    const end = (decidedAt ?? now) + retentionPeriod;
    const signedInInTime = appSignInAt !== null && appSignInAt < end;
    return now >= end && !signedInInTime;
  },
};

function endOf(submission: Submission): number {
  return submission.submittedAt + retentionPeriod;
}
