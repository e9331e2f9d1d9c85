import pMap from 'p-map';
import type { Finding } from '../../results/finding.ts';
import type { Run } from '../../results/run.ts';
import type { Target } from '../../targets/target.ts';
import { Blocked } from '../check/blocked.ts';
import type { Outcome } from '../check/outcome.ts';
import type { Suite } from '../check/suite.ts';
import type { Entry } from '../ledger/entry.ts';
import { type LedgerRun, ledgerRuns } from '../ledger/ledger-run.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import { outcomeOf } from '../run/outcome.ts';
import { boundEvidence } from '../verdict/bounded-evidence.ts';
import { findingOf } from '../verdict/finding.ts';
import { standingOf } from './check-standing.ts';
import { journalOf } from './journal.ts';
import { killedRun, mergeSettled } from './merge-settled.ts';
import { type ResumedCheck, type ResumedRun, type ResumeOptions, resumeRun } from './resume-run.ts';
import { runDueSteps } from './run-due-steps.ts';
import { serverTime } from './server-time.ts';

/** What settling needs besides its ledger. */
export interface SettleOptions extends ResumeOptions {
  /** The wall time, for `finishedAt` only. */
  readonly now: () => Date;
  readonly strict: boolean;
  readonly pendingOk: boolean;
  /** The run as it was reported last; null if its process was killed before it reported. */
  readonly reportOf: (runId: string) => Promise<Run | null>;
}

/** A target whose time is read from its answers. */
export type DeferredTarget = Target & { readonly serverClock: NonNullable<Target['serverClock']> };

/** A run whose report is to be written again, and whether its ledger holds nothing open any more. */
export interface SettledRun {
  readonly run: Run;
  readonly over: boolean;
}

/** The runs in a ledger that belong to the target of this name and have not reported all yet. */
export function openRuns(entries: readonly Entry[], name: string): readonly LedgerRun[] {
  return ledgerRuns(entries).filter(
    ({ reported, header }) => !reported && header.target.name === name,
  );
}

/**
 * Runs every step in the ledger that is due by the target's clock, and completes the runs that they belong to.
 *
 * What is not due yet is left as it is.
 *
 * @throws {DriverError} {TransportError} if the target's time cannot be read; nothing was done then.
 */
export async function settle(
  suite: Suite,
  target: DeferredTarget,
  ledger: Ledger,
  options: SettleOptions,
): Promise<readonly SettledRun[]> {
  const time = serverTime(target.serverClock);
  await time.ask();
  const taken = openRuns(ledger.entries, target.profile.name).map((ledgerRun) => {
    const journal = journalOf(ledger, target, ledgerRun.header.run, options.version);
    return resumeRun(suite, target, ledgerRun, journal, options);
  });
  const { concurrency } = target.profile.limits;
  await runDueSteps({ concurrency, signal: options.signal }, time, going(taken));
  await pMap(going(taken), async ({ attempt }) => {
    await (attempt.outcome === null ? attempt.suspend() : attempt.end());
  });
  return pMap(taken, async (up) => complete(up, target, ledger, options), {
    concurrency: 1,
  });
}

function going(taken: readonly ResumedRun[]) {
  return taken.flatMap(({ checks }) => checks.flatMap(({ deferrables }) => deferrables));
}

/** The state of one run after settling. */
async function complete(
  { ledgerRun, checks, unknown }: ResumedRun,
  target: DeferredTarget,
  ledger: Ledger,
  options: SettleOptions,
): Promise<SettledRun> {
  const standings = checks.map(standing);
  const bounded = boundEvidence();
  const found = standings.map(({ result }) => bounded(findingOf(result, target)));
  const earlier =
    (await options.reportOf(ledgerRun.header.run)) ?? killedRun(ledgerRun.header, found);
  const lost = earlier.findings.filter(({ check }) => unknown.includes(check)).map(goneCheck);
  const run = mergeSettled(earlier, ledgerRun.header, target.profile, {
    findings: [...found, ...lost],
    pendingSteps: standings.flatMap(({ pendingSteps }) => pendingSteps),
    finishedAt: options.now(),
    strict: options.strict,
    pendingOk: options.pendingOk,
  });
  const [now] = ledgerRuns(ledger.entries).filter(
    ({ header }) => header.run === ledgerRun.header.run,
  );
  const open = [...(now?.attempts ?? [])].filter(
    ([key, attempts]) => !unknown.includes(key) && attempts.some(({ outcome }) => outcome === null),
  );
  return { run, over: open.length === 0 };
}

/** Once one example has broken the rule there is nothing to wait for: the others end with it. */
function standing({ planned, deferrables }: ResumedCheck) {
  const found = standingOf(
    planned,
    deferrables.map(({ attempt }) => attempt),
  );
  if (found.result.outcome.kind === 'pending') return found;
  for (const { attempt, journal } of deferrables.filter(
    ({ attempt: { outcome } }) => outcome === null,
  )) {
    attempt.outcome = NEEDLESS;
    journal.ended(attempt, NEEDLESS, []);
  }
  return found;
}

const NEEDLESS: Outcome = outcomeOf(
  new Blocked('another example has decided the check, so this one was not carried on'),
);

function goneCheck(finding: Finding): Finding {
  return {
    ...finding,
    verdict: 'could-not-run',
    message: 'cannot be settled: this version of the suite has no such check for this profile',
    remedy: 'run again: settle with the version of the suite that armed it',
  };
}
