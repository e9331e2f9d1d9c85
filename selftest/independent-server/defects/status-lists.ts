import type { Defect } from './defect.ts';

/** Lists of ids that are not ordinary, and what an account says of documents. */
export const statusListDefects: readonly Defect[] = [
  {
    name: 'anything is an id',
    violates: ['STAT-007'],
    says: 'what a bulk status asks for is made a text first',
    conduct: () => ({ statusIds: (asked) => asked.map(String) }),
  },
  {
    name: 'no id twice',
    violates: ['STAT-004'],
    says: 'an id that is asked for twice is left out',
    conduct: () => ({
      entries: (entries) =>
        entries.filter((one) => entries.filter((other) => idOf(other) === idOf(one)).length === 1),
    }),
  },
  {
    name: 'no letter outside ASCII',
    violates: ['STAT-004'],
    says: 'an id with other letters than those of ASCII is left out of a bulk status',
    conduct: () => ({
      entries: (entries) => entries.filter((one) => /^[ -~]*$/.test(String(idOf(one)))),
    }),
  },
  {
    name: 'documents for all',
    violates: ['LINK-011'],
    says: 'the account shows a document for credentials that came without one',
    conduct: () => ({
      held: (entry, { payload }) =>
        payload.document === null ? { ...entry, document: 'present' } : entry,
    }),
  },
];

function idOf(entry: object): unknown {
  return 'id' in entry ? entry.id : null;
}
