import type { Run } from '../results/run.ts';
import { brokenRules } from './broken-rules.ts';

/** The rules that are broken, for the top of a report: those of the suite's own errors, of fails, then of warnings. */
export interface BrokenList {
  readonly title: string;
  /** As in `REUSE-004 (8)`, with the number of checks if that is more than one. */
  readonly rules: readonly string[];
}

/** Lists the broken rules of a run by weight; empty if none is. */
export function brokenLists(run: Pick<Run, 'findings'>): BrokenList[] {
  const lists = (
    [
      ['Errors of the suite itself', 'error'],
      ['Broken rules', 'fail'],
      ['Assumed rules not kept', 'warn'],
    ] as const
  ).map(([title, verdict]) => ({
    title,
    rules: brokenRules(run, verdict).map(({ requirement, count }) =>
      count === 1 ? requirement : `${requirement} (${count})`,
    ),
  }));
  return lists.filter(({ rules }) => rules.length > 0);
}
