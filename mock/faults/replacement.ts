import { isDeepStrictEqual } from 'node:util';
import { valueAt } from '../../contracts/json-path.ts';
import type { Behaviour, Change } from '../behaviour.ts';
import type { Fault } from './fault.ts';

/** Newer credentials that replace too little or too much. */
export const replacementFaults: readonly Fault[] = [
  {
    name: 'nothing-is-replaced',
    violates: ['REPL-001', 'REPL-002', 'REPL-003', 'REPL-004'],
    says: 'A newer version stands beside the older one.',
    apply: () => ({ replacement: { key: () => null } }),
  },
  {
    name: 'key-lacks-course-name',
    violates: ['REPL-005', 'REPL-009'],
    says: 'An education credential is replaced by one of any course.',
    apply: (honest) => keyWithout(honest, 'course_name'),
  },
  {
    name: 'key-lacks-test-provider',
    violates: ['REPL-005', 'REPL-009'],
    says: 'An English result is replaced by one of any test provider.',
    apply: (honest) => keyWithout(honest, 'test_provider'),
  },
  {
    name: 'key-lacks-full-name',
    violates: ['REPL-005', 'REPL-009'],
    says: 'A credential is replaced by one with any name.',
    apply: (honest) => keyWithout(honest, 'full_name'),
  },
  {
    name: 'key-has-score',
    violates: ['REPL-001', 'REPL-004', 'REPL-009'],
    says: 'A test retaken with another score stands beside the older result.',
    apply: (honest) => alsoEqual(honest, ['test_scores', 'overall', 'score']),
  },
  {
    name: 'key-has-conferral-year',
    violates: ['REPL-001', 'REPL-002', 'REPL-009'],
    says: 'A course now conferred stands beside the one that awaited graduation.',
    apply: (honest) => alsoEqual(honest, ['conferral_year']),
  },
  {
    name: 'key-has-expiry-date',
    violates: ['REPL-001', 'REPL-003', 'REPL-009'],
    says: 'A renewal with a later expiry stands beside the older credential.',
    apply: (honest) => alsoEqual(honest, ['expiry_date']),
  },
  {
    name: 'key-has-document-type',
    violates: ['REPL-001'],
    says: 'A newer version with another kind of document stands beside the older one.',
    apply: ({ replacement }) => ({
      replacement: {
        replaces: (newer, older, key) =>
          newer.documentType === older.documentType && replacement.replaces(newer, older, key),
      },
    }),
  },
  {
    name: 'replaces-across-people',
    violates: ['REPL-006'],
    says: 'A newer version replaces the equal credential of every other person too.',
    apply: () => ({ replacement: { reach: (_owner, everyone) => everyone } }),
  },
  {
    name: 'replaces-across-types',
    violates: ['REPL-008'],
    says: 'A credential replaces those of other types that bear the same name.',
    apply: ({ replacement }) => ({
      replacement: {
        replaces: (newer, older, key) =>
          newer.type === older.type
            ? replacement.replaces(newer, older, key)
            : newer.credential.full_name === older.credential.full_name,
      },
    }),
  },
  {
    name: 'older-removed-before-accepting',
    violates: ['REPL-007'],
    says: 'The older version is gone as soon as the newer is opened.',
    apply: ({ accounts }) => ({
      accounts: {
        replacesOn: (occasion, submission) =>
          occasion === 'claimed' || accounts.replacesOn(occasion, submission),
      },
    }),
  },
];

function keyWithout({ replacement }: Behaviour, field: string): Change {
  return {
    replacement: {
      key: (type) => replacement.key(type)?.filter((name) => name !== field) ?? null,
    },
  };
}

/** A change that makes a further field, which is not a key field, decide too. */
function alsoEqual({ replacement }: Behaviour, path: readonly string[]): Change {
  return {
    replacement: {
      replaces: (newer, older, key) =>
        replacement.replaces(newer, older, key) &&
        isDeepStrictEqual(valueAt(newer.credential, path), valueAt(older.credential, path)),
    },
  };
}
