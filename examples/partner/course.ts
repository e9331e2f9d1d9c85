import type { Submission } from './client.ts';

/** A course that a person completed, as this academy keeps it. */
export interface CompletedCourse {
  /** A UUID. */
  readonly id: string;
  readonly learner: { readonly givenName: string; readonly familyName: string };
  readonly course: string;
  readonly completedOn: Date;
  /** In percent; absent if the course has no examination. */
  readonly mark?: number;
}

/** What ids of this academy begin with at SEEK Pass. */
const prefix = 'EXAMPLE-';

/** The submission that sends a completed course to SEEK Pass. */
export function submissionOf({
  id,
  learner,
  course,
  completedOn,
  mark,
}: CompletedCourse): Submission {
  return {
    id: `${prefix}${id}`,
    credential_type: 'microcredential',
    document_type: 'none',
    data: {
      credential: {
        full_name: `${learner.givenName} ${learner.familyName}`,
        issuer_name: 'Example Skills Academy',
        microcredential_name: course,
        issue_date: completedOn.toISOString().slice(0, 10),
        assessment_result: mark === undefined ? null : `${mark}%`,
      },
      document: null,
    },
  };
}
