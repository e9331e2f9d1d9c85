import type { Sight } from '../behaviour/links.ts';
import { utc } from '../behaviour/statuses.ts';
import type { Submission } from '../store.ts';
import type { Fault } from './fault.ts';
import { hours } from './hours.ts';

/** Defects that show only after an act was done several times, or by what happens afterwards. */
export const nthTimeFaults: readonly Fault[] = [
  {
    name: 'fifth-visit-shuts-the-owner-out',
    violates: ['LINK-003'],
    says: 'On the fifth visit the owner sees the error page.',
    apply({ links }) {
      const visits = counter();
      return {
        links: {
          page: (sight) =>
            isOwner(sight) && sight.at === 'visit' && visits(sight.submission) >= 5
              ? 'error'
              : links.page(sight),
        },
      };
    },
  },
  {
    name: 'fourth-stranger-is-let-in',
    violates: ['LINK-002'],
    says: 'Another person who tries four times sees the consent prompt.',
    apply({ links }) {
      const visits = counter();
      return {
        links: {
          page: (sight) =>
            isStranger(sight) && visits(sight.submission) >= 4 ? 'consent' : links.page(sight),
        },
      };
    },
  },
  {
    name: 'fifth-repeat-makes-a-new-request',
    violates: ['REUSE-001'],
    says: 'An id that is sent for the sixth time makes a new request.',
    apply({ submissions }) {
      const repeats = counter();
      return {
        submissions: {
          isCurrent: (submission, now) =>
            submissions.isCurrent(submission, now) && repeats(submission) < 5,
        },
      };
    },
  },
  {
    name: 'fifth-anonymous-visit-kills-the-link',
    violates: ['LINK-005'],
    says: 'A link that was opened five times without signing in shows the error page.',
    apply({ links }) {
      const visits = counter();
      const dead = new WeakSet<Submission>();
      return {
        links: {
          page(sight) {
            const { submission, person } = sight;
            if (submission && !person && visits(submission) >= 5) dead.add(submission);
            return submission && person && dead.has(submission) ? 'error' : links.page(sight);
          },
        },
      };
    },
  },
  {
    name: 'a-stranger-resets-the-final-time',
    violates: ['STAT-011'],
    says: 'When another person opens an accepted link, `finalized_at` becomes the time of that.',
    apply({ links, statuses }) {
      const opened = new WeakMap<Submission, number>();
      return {
        links: {
          page(sight) {
            const { submission, now } = sight;
            if (submission && isStranger(sight)) opened.set(submission, now + hours(1));
            return links.page(sight);
          },
        },
        statuses: {
          of(sight) {
            const status = statuses.of(sight);
            const time = opened.get(sight.submission) ?? null;
            return status.finalized_at && time ? { ...status, finalized_at: utc(time) } : status;
          },
        },
      };
    },
  },
  {
    name: 'visits-prolong-the-documents',
    violates: ['KEEP-002'],
    says: 'The 48 hours of the documents begin with the last visit.',
    apply({ links, retention }) {
      const seen = new WeakMap<Submission, number>();
      return {
        links: {
          page(sight) {
            if (isOwner(sight) && sight.submission?.decision) seen.set(sight.submission, sight.now);
            return links.page(sight);
          },
        },
        retention: {
          documentDeleted: (submission, appSignInAt, now) =>
            retention.documentDeleted(
              { ...submission, decidedAt: seen.get(submission) ?? submission.decidedAt },
              appSignInAt,
              now,
            ),
        },
      };
    },
  },
  {
    name: 'claimed-submission-stays-incomplete',
    violates: ['KEEP-005'],
    says: 'The status of a submission that somebody owns stays incomplete for ever.',
    apply: ({ statuses }) => ({
      statuses: {
        of: (sight) =>
          statuses.of(sight.submission.owner === null ? sight : { ...sight, endedAt: null }),
      },
    }),
  },
];

/** Counts what happens to each submission, from 1. */
function counter(): (submission: Submission | null) => number {
  const counts = new WeakMap<Submission, number>();
  return (submission) => {
    if (submission === null) return 0;
    const count = (counts.get(submission) ?? 0) + 1;
    counts.set(submission, count);
    return count;
  };
}

function isOwner({ submission, person }: Sight): boolean {
  return person !== null && submission?.owner === person.id;
}

function isStranger({ submission, person }: Sight): boolean {
  return person !== null && submission !== null && submission.owner !== person.id;
}
