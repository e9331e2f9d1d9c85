import type { CheckChange, RunDiff } from '../../results/diff/compare-runs.ts';

/** One kind of change as a section of a report. */
export interface DiffSection {
  readonly change: CheckChange['change'];
  readonly title: string;
  /** Whether each check is printed with its message; the others are only named. */
  readonly inFull: boolean;
}

/** The kinds of change in the order in which a reader wants them. */
const sections: readonly DiffSection[] = [
  { change: 'regression', title: 'Regressions: rules that the first run kept', inFull: true },
  { change: 'lost', title: 'Could no longer run', inFull: true },
  { change: 'fix', title: 'Fixed', inFull: false },
  {
    change: 'observed',
    title: 'Behaves differently in what is not documented',
    inFull: false,
  },
  { change: 'gained', title: 'Could not run before', inFull: false },
  {
    change: 'left',
    title: 'Outside the profile of the second run, or not settled there',
    inFull: false,
  },
  {
    change: 'entered',
    title: 'Outside the profile of the first run, or not settled there',
    inFull: false,
  },
  { change: 'vanished', title: 'Vanished: only the first run has them', inFull: false },
  { change: 'new', title: 'New: only the second run has them', inFull: false },
];

/** The sections that a comparison has something for. */
export function sectionsOf({
  verdicts,
}: RunDiff): (DiffSection & { readonly changes: readonly CheckChange[] })[] {
  return sections.flatMap((section) => {
    const changes = verdicts.filter(({ change }) => change === section.change);
    return changes.length === 0 ? [] : [{ ...section, changes }];
  });
}

/** What changed of a check, as in `pass → fail`; of an information check, what it observed. */
export function transition({ change, before, after, said }: CheckChange): string {
  const states = change === 'observed' ? [said.before, said.after] : [before, after];
  return states.map((each) => each ?? 'absent').join(' → ');
}
