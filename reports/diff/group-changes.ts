import type { CheckChange } from '../../results/diff/compare-runs.ts';
import { transition } from './sections.ts';

/** Checks of one rule that changed in the same way. */
export interface CheckGroup {
  readonly first: CheckChange;
  readonly checks: readonly string[];
}

/** Groups changes of one requirement with the same title that changed in the same way, in the order of the first of each. */
export function groupChanges(changes: readonly CheckChange[]): CheckGroup[] {
  const groups = Map.groupBy(changes, (change) =>
    [change.requirement, change.title, transition(change)].join('\n'),
  );
  return [...groups.values()].flatMap((all) =>
    all[0] === undefined ? [] : [{ first: all[0], checks: all.map(({ check }) => check) }],
  );
}
