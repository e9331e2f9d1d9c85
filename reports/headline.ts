import type { Run } from '../results/run.ts';
import type { Verdict } from '../results/verdict.ts';
import { countInWords } from './verdict-words.ts';

/** The verdicts that the first line names if there are any, in its order. */
const named: readonly Verdict[] = [
  'fail',
  'error',
  'pending',
  'could-not-run',
  'warn',
  'not-exercised',
  'not-applicable',
];

/**
 * The first line of every report, such as
 * `documented rules: 61 of 64 checks pass · 1 fail · 2 warnings · 28 outside this profile · all 212 planned checks reported`.
 *
 * Parts that are zero are left out, except the first and the last; known failures are named as such, and so is a run that
 * broke off.
 */
export function headline({ counts, complete }: Pick<Run, 'counts' | 'complete'>): string {
  const parts = [
    `documented rules: ${counts.must.pass} of ${counts.must.total} checks pass`,
    ...named.filter((name) => counts[name] > 0).map((name) => counted(counts, name)),
    ...(complete ? [] : ['incomplete']),
    plan(counts),
  ];
  return parts.join(' · ');
}

function counted(counts: Run['counts'], name: Verdict): string {
  const known = name === 'fail' || name === 'warn' ? counts.known[name] : 0;
  const said = countInWords(counts[name], name);
  return known === 0 ? said : `${said} (${known} known)`;
}

function plan({ planned, emitted }: Run['counts']): string {
  if (planned === emitted) return `all ${planned} planned checks reported`;
  return `${emitted} of ${planned} planned checks reported`;
}
