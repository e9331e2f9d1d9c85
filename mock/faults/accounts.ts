import type { Fields } from '../../contracts/credentials/define.ts';
import type { Behaviour, Change } from '../behaviour.ts';
import type { Fault } from './fault.ts';

/** Values lost or altered between the submission and the account. */
export const accountFaults: readonly Fault[] = [
  {
    name: 'accepted-credential-not-listed',
    violates: ['LINK-001'],
    says: 'The account lists nothing after accepting.',
    apply: () => ({ accounts: { takesUp: () => false } }),
  },
  {
    name: 'transcript-score-lost',
    violates: ['LINK-011'],
    types: ['education'],
    says: 'The account lacks `transcript.overall.score`.',
    apply: (honest) =>
      changing(honest, (key, value) => (key === 'overall' ? without(value, 'score') : value)),
  },
  {
    name: 'subskills-lost',
    violates: ['LINK-011'],
    types: ['english_proficiency'],
    says: 'The account lacks `test_scores.subskills`.',
    apply: (honest) => changing(honest, (key, value) => (key === 'subskills' ? undefined : value)),
  },
  {
    name: 'latin-letters-composed',
    violates: ['LINK-011'],
    says: 'The account has Latin letters with separate marks in composed form.',
    apply: (honest) =>
      changing(honest, (_key, value) =>
        typeof value === 'string' && /\p{Script=Latin}\p{Mark}/u.test(value)
          ? value.normalize('NFC')
          : value,
      ),
  },
  {
    name: 'text-cut-at-100',
    violates: ['LINK-011'],
    says: 'The account has the first hundred characters of a text.',
    apply: (honest) =>
      changing(honest, (_key, value) => (typeof value === 'string' ? value.slice(0, 100) : value)),
  },
  {
    name: 'apostrophes-escaped',
    violates: ['LINK-011'],
    says: 'The account shows an apostrophe as an HTML entity.',
    apply: (honest) =>
      changing(honest, (_key, value) =>
        typeof value === 'string' ? value.replaceAll("'", '&#39;') : value,
      ),
  },
  {
    name: 'majors-in-another-order',
    violates: ['LINK-011'],
    types: ['education'],
    says: 'The account lists the majors backwards.',
    apply: (honest) =>
      changing(honest, (key, value) =>
        key === 'majors' && Array.isArray(value) ? value.toReversed() : value,
      ),
  },
  {
    name: 'last-employment-lost',
    violates: ['LINK-011'],
    types: ['career_history'],
    says: 'The account lacks the last of several employments.',
    apply: (honest) =>
      changing(honest, (key, value) =>
        key === 'employment' && Array.isArray(value) && value.length > 1
          ? value.slice(0, -1)
          : value,
      ),
  },
];

/** A change to what accounts show, as the reviver of `JSON.parse` sees it: innermost values first. */
function changing(
  { accounts }: Behaviour,
  change: (key: string, value: unknown) => unknown,
): Change {
  const fields = (submission: Parameters<typeof accounts.fields>[0]): Fields =>
    JSON.parse(JSON.stringify(accounts.fields(submission)), change);
  return { accounts: { fields } };
}

function without(value: unknown, key: string): unknown {
  const entries = Object.entries(value as Fields).filter(([name]) => name !== key);
  // `test_scores.overall` has the same name; only it has a `scale`.
  return Object.hasOwn(value as object, 'scale') ? value : Object.fromEntries(entries);
}
