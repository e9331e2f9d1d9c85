import type { Fault } from './fault.ts';

/** Lists of ids that are not ordinary, and what an account says of documents. */
export const statusListFaults: readonly Fault[] = [
  {
    name: 'bulk-ids-of-any-kind',
    violates: ['STAT-007'],
    says: 'What is asked for in a bulk status is made a text first, lists included.',
    apply: () => ({ statuses: { ids: (asked) => asked.map(String) } }),
  },
  {
    name: 'bulk-id-asked-twice-lost',
    violates: ['STAT-004'],
    says: 'An id that is asked for twice is left out.',
    apply: ({ statuses }) => ({
      statuses: {
        list: (ids, one) =>
          statuses.list(
            ids.filter((id) => ids.indexOf(id) === ids.lastIndexOf(id)),
            one,
          ),
      },
    }),
  },
  {
    name: 'bulk-ids-with-a-slash-unknown',
    violates: ['STAT-004'],
    says: 'An id with a slash is unknown to the bulk status.',
    apply: ({ statuses }) => ({
      statuses: {
        list: (ids, one) =>
          statuses.list(
            ids.filter((id) => !id.includes('/')),
            one,
          ),
      },
    }),
  },
  {
    name: 'every-credential-has-a-document',
    violates: ['LINK-011'],
    says: 'The account shows a document for credentials that came without one.',
    apply: ({ accounts }) => ({
      accounts: {
        document(submission, deleted) {
          const state = accounts.document(submission, deleted);
          return state === 'none' ? 'present' : state;
        },
      },
    }),
  },
];
