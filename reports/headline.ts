import type { Run } from '../results/run.ts';
import type { Verdict } from '../results/verdict.ts';
import { countInWords } from './verdict-words.ts';

/** The verdicts that the first line names where there are any, in its order. */
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
 * `MUST 61/64 pass · 1 fail · 2 warnings · 28 outside this profile (212 planned, 212 emitted)`.
 *
 * Parts that are zero are left out, except MUST and the plan; known failures are told as such, and so is a run that
 * broke off.
 */
export function headline({ counts, complete }: Pick<Run, 'counts' | 'complete'>): string {
  const parts = [
    `MUST ${counts.must.pass}/${counts.must.total} pass`,
    ...named.filter((name) => counts[name] > 0).map((name) => counted(counts, name)),
    ...(complete ? [] : ['incomplete']),
  ];
  return `${parts.join(' · ')} (${counts.planned} planned, ${counts.emitted} emitted)`;
}

function counted(counts: Run['counts'], name: Verdict): string {
  const known = name === 'fail' || name === 'warn' ? counts.known[name] : 0;
  const said = countInWords(counts[name], name);
  return known === 0 ? said : `${said} (${known} known)`;
}
