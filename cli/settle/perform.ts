import { stat } from 'node:fs/promises';
import { reservedPeople } from '../../harness/deferred/reserved-people.ts';
import { type DeferredTarget, type SettledRun, settle } from '../../harness/deferred/settle.ts';
import { LedgerMissing } from '../../harness/ledger/ledger-error.ts';
import { type Ledger, openLedger } from '../../harness/ledger/open-ledger.ts';
import { loadProfile } from '../../profiles/load.ts';
import type { Profile } from '../../profiles/profile.ts';
import { renderConsole } from '../../reports/console.ts';
import { jsonText } from '../../reports/json-text.ts';
import { screen } from '../../reports/screen.ts';
import { writeReports } from '../../reports/write.ts';
import { worstCode } from '../../results/exit-code.ts';
import type { Run } from '../../results/run.ts';
import { suite } from '../../specs/all.ts';
import { openTarget } from '../../targets/open/open-target.ts';
import { wantsColour } from '../colour.ts';
import { appendStepSummary, githubReports } from '../github-actions.ts';
import { watchInterruption } from '../interruption.ts';
import { thisCommand } from '../launcher.ts';
import { ledgerPlace, reportOfRun } from '../ledger-place.ts';
import { isEmbeddedMock, keepBelow } from '../open-target.ts';
import { originOf } from '../origin.ts';
import { protectSecrets } from '../protect-secrets.ts';
import { readRun } from '../render/read-run.ts';
import { shownPath } from '../shown-path.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import { assertWritable } from '../writable.ts';
import type { SettleFlags } from './flags.ts';
import { requestsFor } from './requests-for.ts';
import { nothingOpen, settledLine } from './settle-text.ts';

/**
 * Carries `spc settle` out and returns the worst exit code of the runs that it completed.
 *
 * @throws {UsageError} {ProfileError} {UnsafeTargetError} {LedgerError} {LedgerBusy} before the first request.
 */
export async function performSettle(flags: SettleFlags): Promise<number> {
  const file = ledgerPlace(flags);
  const requests = requestsFor(flags);
  if (isEmbeddedMock(flags.target)) throw movedAtOnce;
  const profile = await loadProfile(flags.target, process.env);
  protectSecrets(profile);
  if (profile.clock !== 'deferred') throw notDeferred(flags.target, profile);
  await assertLedger(file);
  await assertWritable(requests('any').map((request) => request.file));
  const interruption = watchInterruption((line) => screen.say(`\n${line}\n`));
  try {
    const ledger = await openLedger(file);
    await using _ = { [Symbol.asyncDispose]: () => ledger.close() };
    assertOfProfile(ledger, profile);
    const settled = await settleWith(ledger, profile, flags, interruption.signal);
    await deliver(settled, ledger, flags);
    if (interruption.uncaught() !== null) return 6;
    return settled.length === 0 ? 0 : worstCode(settled.map(({ run }) => run.exitCode));
  } finally {
    interruption.release();
  }
}

async function settleWith(
  ledger: Ledger,
  profile: Profile,
  flags: SettleFlags,
  signal: AbortSignal,
): Promise<readonly SettledRun[]> {
  const target = await openTarget(profile, {
    version,
    signal,
    reserved: reservedPeople(ledger.entries),
    keep: keepBelow(flags.out),
  });
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  return await settle(suite, target as DeferredTarget, ledger, {
    version,
    signal,
    now: () => new Date(),
    strict: flags.strict,
    pendingOk: flags.pendingOk,
    giveUp: flags.giveUp,
    reportOf: (runId) => reportedBefore(reportOfRun(flags.out, runId, 'run.json')),
  });
}

/** The run as it was reported; null if its process was killed before that. */
async function reportedBefore(file: string): Promise<Run | null> {
  const found = await stat(file).catch(() => null);
  return found === null ? null : readRun(file);
}

/** A run is over once its reports are written: a settling that is killed before writes them again. */
async function deliver(
  settled: readonly SettledRun[],
  ledger: Ledger,
  flags: SettleFlags,
): Promise<void> {
  const { stdout, env } = process;
  const print = flags.json ? screen.say : screen.print;
  if (flags.json) screen.print(`${jsonText(settled.map(({ run }) => run))}\n`, 'document');
  if (settled.length === 0) print(nothingOpen(ledger.file));
  const style = { colour: wantsColour(stdout, env), width: stdout.columns ?? 100 };
  for (const { run, over } of settled) {
    const asked = requestsFor(flags)(run.runId);
    const origin = originOf(asked, process.argv, env);
    const all = [...asked, ...githubReports(asked, flags.json, env)];
    const written = await writeReports(run, all, origin);
    await appendStepSummary(run, env, origin);
    if (over) ledger.append({ kind: 'reported', run: run.runId });
    if (!flags.json) screen.print(renderConsole(run, { ...style, origin }));
    print(settledLine(run, over, written.map(shownPath)));
  }
}

/** A profile that was renamed would settle nothing, night after night. */
function assertOfProfile({ file, entries }: Ledger, { name }: Profile): void {
  const names = entries.flatMap((entry) => (entry.kind === 'run' ? entry.target.name : []));
  if (names.includes(name)) return;
  const found = names.length === 0 ? 'none' : `runs of ${[...new Set(names)].join(', ')}`;
  throw new LedgerMissing(
    `${file}: expected a run of the profile ${name}, found ${found}; settle with the profile that began it, under the name that it had, or name another ledger with --ledger`,
  );
}

async function assertLedger(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found !== null && found.size > 0) return;
  throw new LedgerMissing(
    `${file}: expected the ledger of an earlier run, found ${found === null ? 'none' : 'an empty file'}; \`${thisCommand()} run\` with a profile of \`clock: deferred\` begins one, --ledger names another place`,
  );
}

const movedAtOnce = new UsageError(
  '-t mock: expected a profile with `clock: deferred`, got the embedded mock, whose time a run moves itself: nothing of it settles later',
);

function notDeferred(file: string, { clock }: Profile): UsageError {
  return new UsageError(
    `${file}: expected a profile with \`clock: deferred\`, got \`clock: ${clock}\`: nothing of it settles later`,
  );
}
