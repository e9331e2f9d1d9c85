import type { Fault } from './fault.ts';

/** Faults that do not compare every character of an id. */
export const nearIdFaults: readonly Fault[] = [
  folding(
    'ids-compared-without-hyphens',
    ['REUSE-008', 'STAT-007'],
    'Hyphens in an id do not count.',
    (id) => id.replaceAll('-', ''),
  ),
  folding(
    'ids-compared-by-compatibility',
    ['REUSE-008', 'STAT-007'],
    'Ids are normalised by compatibility (NFKC) before they are compared.',
    (id) => id.normalize('NFKC'),
  ),
  folding('ids-compared-without-accents', ['REUSE-008'], 'Accents in an id do not count.', (id) =>
    id.normalize('NFD').replace(/\p{Mark}/gu, ''),
  ),
  folding('ids-cut-at-64', ['REUSE-008'], 'Only the first 64 characters of an id count.', (id) =>
    id.slice(0, 64),
  ),
  {
    name: 'status-found-in-any-case',
    violates: ['STAT-007'],
    says: 'The status API finds an id in any letter case.',
    apply: ({ statuses }) => ({
      statuses: {
        find(store, asked) {
          const key = asked.key.toLowerCase();
          const near = [...store.byKey].find(([other]) => other.toLowerCase() === key);
          return statuses.find(store, asked) ?? near?.[1];
        },
      },
    }),
  },
];

function folding(
  name: string,
  violates: readonly string[],
  says: string,
  fold: (id: string) => string,
): Fault {
  return {
    name,
    violates,
    says,
    apply: ({ submissions }) => ({
      submissions: { key: (caller, id) => submissions.key(caller, fold(id)) },
    }),
  };
}
