import type { Person } from '../../contracts/test-control.ts';
import type { Entry } from '../ledger/entry.ts';
import { ledgerRuns } from '../ledger/ledger-run.ts';

/** The people of attempts that are still open: until those are settled, no other check may lease them. */
export function reservedPeople(entries: readonly Entry[]): readonly Person[] {
  const open = ledgerRuns(entries)
    .flatMap(({ attempts }) => [...attempts.values()].flat())
    .filter(({ outcome }) => outcome === null);
  return [...new Set(open.flatMap(({ persons }) => persons))];
}
