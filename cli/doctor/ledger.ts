import { stat } from 'node:fs/promises';
import { profileDrift } from '../../harness/deferred/profile-drift.ts';
import { openRuns } from '../../harness/deferred/settle.ts';
import type { Entry } from '../../harness/ledger/entry.ts';
import { LedgerError } from '../../harness/ledger/ledger-error.ts';
import type { LedgerRun } from '../../harness/ledger/ledger-run.ts';
import { readLedger } from '../../harness/ledger/read-ledger.ts';
import type { Profile } from '../../profiles/profile.ts';
import { thisCommand } from '../launcher.ts';
import { fine, type Line, problem } from './line.ts';

const name = 'ledger';

/** What the ledger of a profile with `clock: deferred` holds; no line for any other. */
export async function* ledgerLines(profile: Profile, file: string): AsyncGenerator<Line> {
  if (profile.clock !== 'deferred') return;
  if ((await stat(file).catch(() => null)) === null) {
    yield fine(name, `${file} is not there yet: the first run begins it`, 'note');
    return;
  }
  try {
    yield ledgerLine(profile, file, (await readLedger(file)).entries);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    const remedy =
      'take an unchanged copy, such as the artifact of the run before; what a ledger held cannot be settled without it';
    yield problem(name, error.message, remedy, 2);
  }
}

function ledgerLine(profile: Profile, file: string, entries: readonly Entry[]): Line {
  const open = openRuns(entries, profile.name);
  if (open.length === 0) return fine(name, `${file}: nothing of this profile waits in it`);
  const changed = open.map(({ header }) => profileDrift(header, profile)).find(Boolean);
  if (changed) {
    const remedy = `settle with the profile that armed it, or end it with \`${thisCommand()} settle --give-up\``;
    return problem(name, `${file}: ${changed}`, remedy, 3);
  }
  const waiting = open.reduce((sum, ledgerRun) => sum + waitingIn(ledgerRun), 0);
  const runs = `${open.length} ${open.length === 1 ? 'run' : 'runs'}`;
  const checks = `${waiting} ${waiting === 1 ? 'check that waits' : 'checks that wait'}`;
  return fine(
    name,
    `${file}: ${runs} with ${checks}; \`${thisCommand()} settle\` runs what is due`,
  );
}

/** How many checks of a run have an example that is not decided. */
function waitingIn({ attempts }: LedgerRun): number {
  const open = [...attempts.values()].filter((each) =>
    each.some(({ outcome }) => outcome === null),
  );
  return open.length;
}
