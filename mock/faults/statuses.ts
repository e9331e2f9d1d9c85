import type { SubmissionStatus } from '../../contracts/messages/status.ts';
import type { StatusSight } from '../behaviour/statuses.ts';
import { utc } from '../behaviour/statuses.ts';
import type { Behaviour, Change } from '../behaviour.ts';
import type { Submission } from '../store.ts';
import type { Fault } from './fault.ts';

/** Statuses that say the wrong thing. */
export const statusFaults: readonly Fault[] = [
  {
    name: 'finalized-at-while-incomplete',
    violates: ['STAT-001'],
    says: 'A pending submission has a `finalized_at`.',
    apply: (honest) =>
      withStatus(honest, (status, { now }) =>
        status.status === 'incomplete' ? { ...status, finalized_at: utc(now) } : status,
      ),
  },
  {
    name: 'finalized-at-changes-on-each-read',
    violates: ['STAT-011'],
    says: 'Each read of a final status adds a second to its `finalized_at`.',
    apply(honest) {
      const reads = new WeakMap<Submission, number>();
      return withStatus(honest, (status, { submission }) => {
        if (!status.finalized_at) return status;
        const count = reads.get(submission) ?? 0;
        reads.set(submission, count + 1);
        return { ...status, finalized_at: utc(Date.parse(status.finalized_at) + count * 1000) };
      });
    },
  },
  {
    name: 'finalized-at-missing-for-canceled',
    violates: ['STAT-012'],
    says: 'A cancelled submission has no `finalized_at`.',
    apply: (honest) =>
      withStatus(honest, (status) =>
        status.status === 'canceled' ? { ...status, finalized_at: null } : status,
      ),
  },
  {
    name: 'finalized-at-is-submission-time',
    violates: ['STAT-012'],
    says: '`finalized_at` is the time of the submission.',
    apply: (honest) =>
      withStatus(honest, (status, { submission }) =>
        status.finalized_at ? { ...status, finalized_at: utc(submission.submittedAt) } : status,
      ),
  },
  {
    name: 'finalized-at-without-zone',
    violates: ['STAT-002'],
    says: '`finalized_at` has no `Z`.',
    apply: (honest) =>
      withStatus(honest, (status) =>
        status.finalized_at
          ? { ...status, finalized_at: status.finalized_at.replace('Z', '') }
          : status,
      ),
  },
  {
    name: 'finalized-at-in-small-letters',
    violates: ['STAT-002'],
    says: '`finalized_at` is written with a small t and z.',
    apply: (honest) =>
      withStatus(honest, (status) => ({
        ...status,
        finalized_at: status.finalized_at?.toLowerCase() ?? null,
      })),
  },
  {
    name: 'accepted-becomes-canceled-after-48h',
    violates: ['STAT-011'],
    says: 'A verified submission is reported as cancelled 48 hours after it was made.',
    apply: (honest) =>
      withStatus(honest, (status, { submission, now }) =>
        status.status === 'verified' && now >= honest.retention.endOf(submission)
          ? { ...status, status: 'canceled' }
          : status,
      ),
  },
  {
    name: 'status-id-is-content',
    violates: ['STAT-003', 'STAT-004', 'STAT-005'],
    says: 'The `id` of a status is SEEK Pass’s, not the partner’s.',
    apply: (honest) =>
      withStatus(honest, (status, { submission }) => ({ ...status, id: submission.content })),
  },
  {
    name: 'bulk-status-of-20',
    violates: ['STAT-005'],
    says: 'More than 20 ids in one request are refused.',
    apply: ({ statuses }) => ({
      statuses: { acceptsCount: (count) => count <= 20 && statuses.acceptsCount(count) },
    }),
  },
  {
    name: 'bulk-status-unlimited',
    violates: ['STAT-006'],
    says: 'Any number of ids in one request is answered.',
    apply: () => ({ statuses: { acceptsCount: (count) => count > 0 } }),
  },
  {
    name: 'bulk-status-30th-wrong',
    violates: ['STAT-005'],
    says: 'The 30th status of a request is that of the 29th.',
    apply: ({ statuses }) => ({
      statuses: {
        list(ids, one) {
          const list = statuses.list(ids, one);
          return list.map((status, index) => (index === 29 ? (list[28] ?? status) : status));
        },
      },
    }),
  },
  {
    name: 'bulk-status-drops-the-last',
    violates: ['STAT-004', 'STAT-005'],
    says: 'The last of several ids is left out.',
    apply: ({ statuses }) => ({
      statuses: {
        list: (ids, one) => statuses.list(ids.length > 1 ? ids.slice(0, -1) : ids, one),
      },
    }),
  },
  {
    name: 'bulk-status-always-incomplete',
    violates: ['STAT-004'],
    says: 'Asked for together, every submission is incomplete.',
    apply: ({ statuses }) => ({
      statuses: {
        list: (ids, one) =>
          statuses
            .list(ids, one)
            .map((status) => ({ ...status, status: 'incomplete', finalized_at: null })),
      },
    }),
  },
  {
    name: 'unknown-id-is-incomplete',
    violates: ['STAT-007', 'ADD-018', 'AUTH-012'],
    says: 'An id that was never submitted is incomplete.',
    apply: ({ answers }) => ({
      answers: {
        reply(reply, asked) {
          const id = /\/submissions\/([^/]+)\/status\.json$/.exec(asked.path)?.[1];
          if (reply.status !== 404 || !id) return answers.reply(reply, asked);
          const body = { id: decodeURIComponent(id), status: 'incomplete', finalized_at: null };
          return { subject: 'status', status: 200, body };
        },
      },
    }),
  },
  {
    name: 'reading-restarts-the-window',
    violates: ['STAT-009'],
    says: 'Each read of its status gives a pending submission another 48 hours.',
    apply: (honest) =>
      withStatus(honest, (status, { submission, now }) => {
        if (status.status === 'incomplete') submission.submittedAt = now;
        return status;
      }),
  },
  {
    name: 'reading-many-restarts-the-window',
    violates: ['STAT-009'],
    says: 'Asked for among many, a pending submission gets another 48 hours.',
    apply({ statuses }) {
      let amongMany = false;
      return {
        statuses: {
          list(ids, one) {
            amongMany = true;
            const entries = statuses.list(ids, one);
            amongMany = false;
            return entries;
          },
          of(sight) {
            if (amongMany) sight.submission.submittedAt = sight.now;
            return statuses.of(sight);
          },
        },
      };
    },
  },
];

function withStatus(
  { statuses }: Behaviour,
  change: (status: SubmissionStatus, sight: StatusSight) => SubmissionStatus,
): Change {
  return { statuses: { of: (sight) => change(statuses.of(sight), sight) } };
}
