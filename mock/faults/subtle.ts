import type { Submission } from '../store.ts';
import type { Fault } from './fault.ts';
import { hours } from './hours.ts';

/** Defects that show only late, on the second visit, or near a boundary. */
export const subtleFaults: readonly Fault[] = [
  {
    name: 'renewed-request-never-ends',
    violates: ['REUSE-005'],
    says: 'A request that an id made after its 48 hours never ends.',
    apply({ submissions, retention }) {
      const renewed = new Set<string>();
      return {
        submissions: {
          content(origin) {
            const content = submissions.content(origin);
            if (origin.previous) renewed.add(content);
            return content;
          },
          isCurrent: (submission, now) =>
            renewed.has(submission.content) || submissions.isCurrent(submission, now),
        },
        retention: {
          isOver: (submission, now) =>
            !renewed.has(submission.content) && retention.isOver(submission, now),
        },
      };
    },
  },
  {
    name: 'renewed-request-is-not-kept',
    violates: ['REUSE-005', 'REUSE-009'],
    says: 'After its first 48 hours, an id makes a new request each time.',
    apply({ submissions }) {
      const renewed = new WeakSet<Submission>();
      const seenBefore = new Set<string>();
      return {
        submissions: {
          isCurrent: (submission, now) =>
            !renewed.has(submission) && submissions.isCurrent(submission, now),
          async findOrMake(registration) {
            const found = registration.find();
            const made = await submissions.findOrMake({ ...registration, find: () => found });
            if (made.fresh && seenBefore.has(registration.key)) renewed.add(made.submission);
            seenBefore.add(registration.key);
            return made;
          },
        },
      };
    },
  },
  {
    name: 'unopened-canceled-after-24h',
    violates: ['KEEP-001'],
    says: 'The status of an unopened submission is canceled after 24 hours, although its link still works.',
    apply: ({ statuses }) => ({
      statuses: {
        of: (sight) =>
          sight.submission.owner === null && sight.now - sight.submission.submittedAt > hours(24)
            ? statuses.of({ ...sight, endedAt: sight.endedAt ?? sight.now })
            : statuses.of(sight),
      },
    }),
  },
  {
    name: 'reading-frees-the-id',
    violates: ['STAT-009'],
    says: 'Once its status was read, a repeated id makes a new request.',
    apply({ statuses, submissions }) {
      const read = new WeakSet<Submission>();
      return {
        statuses: {
          of(sight) {
            read.add(sight.submission);
            return statuses.of(sight);
          },
        },
        submissions: {
          isCurrent: (submission, now) =>
            !read.has(submission) && submissions.isCurrent(submission, now),
        },
      };
    },
  },
  {
    name: 'reading-twice-cancels',
    violates: ['STAT-009'],
    says: 'The third read of a pending submission says canceled.',
    apply({ statuses }) {
      const reads = new WeakMap<Submission, number>();
      return {
        statuses: {
          of(sight) {
            const count = (reads.get(sight.submission) ?? 0) + 1;
            reads.set(sight.submission, count);
            const status = statuses.of(sight);
            return count > 2 && status.status === 'incomplete'
              ? { ...status, status: 'canceled' }
              : status;
          },
        },
      };
    },
  },
  {
    name: 'finalized-at-is-an-hour-late',
    violates: ['STAT-012'],
    says: '`finalized_at` is an hour after the decision.',
    apply: ({ statuses }) => ({
      statuses: {
        of: (sight) => {
          const status = statuses.of(sight);
          const time = Date.parse(status.finalized_at ?? '') + hours(1);
          return status.finalized_at
            ? { ...status, finalized_at: new Date(time).toISOString() }
            : status;
        },
      },
    }),
  },
  {
    name: 'status-verified-for-canceled',
    violates: ['CONS-006'],
    says: 'A cancelled submission is reported as verified.',
    apply: ({ statuses }) => ({
      statuses: {
        of: (sight) => {
          const status = statuses.of(sight);
          return sight.submission.decision === 'canceled'
            ? { ...status, status: 'verified' }
            : status;
        },
      },
    }),
  },
  {
    name: 'status-incomplete-after-accepting',
    violates: ['STAT-002'],
    says: 'The status of an accepted submission stays incomplete.',
    apply: ({ statuses }) => ({
      statuses: {
        of: (sight) => {
          const status = statuses.of(sight);
          return status.status === 'verified'
            ? { ...status, status: 'incomplete', finalized_at: null }
            : status;
        },
      },
    }),
  },
  {
    name: 'bulk-status-first-twice',
    violates: ['STAT-004', 'STAT-005'],
    says: 'Of several statuses the first is reported twice and the second not at all.',
    apply: ({ statuses }) => ({
      statuses: {
        list(ids, one) {
          const [first, second, ...rest] = statuses.list(ids, one);
          return first && second ? [first, first, ...rest] : [first ?? []].flat();
        },
      },
    }),
  },
  {
    name: 'bulk-status-of-29',
    violates: ['STAT-005'],
    says: 'Thirty ids in one request are one too many.',
    apply: ({ statuses }) => ({
      statuses: { acceptsCount: (count) => count <= 29 && statuses.acceptsCount(count) },
    }),
  },
  {
    name: 'bulk-status-of-31',
    violates: ['STAT-006'],
    says: 'Thirty-one ids in one request are answered.',
    apply: ({ statuses }) => ({
      statuses: { acceptsCount: (count) => count === 31 || statuses.acceptsCount(count) },
    }),
  },
];
