import type { Fault } from './fault.ts';
import { hours } from './hours.ts';

/** Data kept too long or not long enough. */
export const retentionFaults: readonly Fault[] = [
  {
    name: 'documents-deleted-though-signed-in-to-app',
    violates: ['KEEP-003'],
    says: 'Documents are deleted after 48 hours though the person signed in to the app.',
    apply: ({ retention }) => ({
      retention: {
        documentDeleted: (submission, _app, now) =>
          retention.documentDeleted(submission, null, now),
      },
    }),
  },
  {
    name: 'documents-deleted-after-24h',
    violates: ['KEEP-003', 'KEEP-004'],
    says: 'Documents are deleted 24 hours after the flow was completed.',
    apply: ({ retention }) => ({
      retention: {
        documentDeleted: ({ decidedAt, ...submission }, app, now) =>
          retention.documentDeleted(
            { ...submission, decidedAt: decidedAt && decidedAt - hours(24) },
            app,
            now,
          ),
      },
    }),
  },
  {
    name: 'documents-deleted-48h-after-the-submission',
    violates: ['KEEP-004'],
    says: 'The 48 hours of the documents count from the submission, not from the completed flow.',
    apply: ({ retention }) => ({
      retention: {
        documentDeleted: (submission, app, now) =>
          retention.documentDeleted({ ...submission, decidedAt: submission.submittedAt }, app, now),
      },
    }),
  },
  {
    name: 'credentials-lost-after-48h',
    violates: ['KEEP-003'],
    says: 'After 48 hours the account lists nothing of a completed flow, whether with or without the app.',
    apply: () => ({
      accounts: { shows: ({ decidedAt }, _person, now) => now - (decidedAt ?? now) < hours(48) },
    }),
  },
  {
    name: 'documents-never-deleted',
    violates: ['KEEP-002'],
    says: 'Documents stay without any sign-in to the app.',
    apply: () => ({ retention: { documentDeleted: () => false } }),
  },
  {
    name: 'documents-deleted-after-72h',
    violates: ['KEEP-002'],
    says: 'Documents are deleted 72 hours after the flow was completed.',
    apply: ({ retention }) => ({
      retention: {
        documentDeleted: (submission, app, now) =>
          retention.documentDeleted(submission, app, now - hours(24)),
      },
    }),
  },
  {
    name: 'documents-back-with-a-late-sign-in',
    violates: ['KEEP-002'],
    says: 'A sign-in to the app brings documents back that were deleted before it.',
    apply: ({ retention }) => ({
      retention: {
        documentDeleted: (submission, app, now) =>
          app === null && retention.documentDeleted(submission, app, now),
      },
    }),
  },
  {
    name: 'unopened-stays-incomplete',
    violates: ['KEEP-001'],
    says: 'The status of an undecided submission stays incomplete and never ends.',
    apply: ({ statuses }) => ({
      statuses: { of: (sight) => statuses.of({ ...sight, endedAt: null }) },
    }),
  },
  {
    name: 'claimed-submission-lives-on',
    violates: ['KEEP-005'],
    says: 'A submission that someone has opened does not end without a decision.',
    apply: ({ retention }) => ({
      retention: {
        isOver: (submission, now) => submission.owner === null && retention.isOver(submission, now),
      },
    }),
  },
];
