import { ledgerRuns } from '../../harness/ledger/ledger-run.ts';
import { type Ledger, openLedger } from '../../harness/ledger/open-ledger.ts';
import { loadProfile } from '../../profiles/load.ts';
import { ledgerPlace } from '../ledger-place.ts';
import { UsageError } from '../usage-error.ts';
import type { RunFlags } from './flags.ts';

/**
 * The ledger that a run arms checks in; null for a target whose time can be moved, or that has no rules of time.
 *
 * @throws {UsageError} if it holds a run of this id: the same submission ids would be made again.
 * @throws {ProfileError} {LedgerError} {LedgerBusy}
 */
export async function ledgerFor(
  profile: string,
  places: Pick<RunFlags, 'ledger' | 'out'>,
  runId: string,
): Promise<Ledger | null> {
  const { clock } = await loadProfile(profile, process.env);
  if (clock !== 'deferred') return null;
  const ledger = await openLedger(ledgerPlace(places));
  if (!ledgerRuns(ledger.entries).some(({ header }) => header.run === runId)) return ledger;
  await ledger.close();
  throw new UsageError(
    `--run-id: expected an id that ${ledger.file} does not hold yet, got ${runId}; leave it out to have one drawn`,
  );
}
