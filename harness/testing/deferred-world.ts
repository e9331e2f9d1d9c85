import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Run } from '../../results/run.ts';
import type { People } from '../../targets/drivers.ts';
import type { Target } from '../../targets/target.ts';
import type { Check } from '../check/check.ts';
import {
  type DeferredTarget,
  type SettledRun,
  type SettleOptions,
  settle,
} from '../deferred/settle.ts';
import { type Ledger, openLedger } from '../ledger/open-ledger.ts';
import { runSuite } from '../run-suite.ts';
import { type FakeClock, fakeClock } from './fake-clock.ts';
import { type FakeTarget, fakeTarget } from './fake-target.ts';
import { PLAIN, suiteOf } from './planned-check.ts';

/** A target whose time only passes, a ledger in a file, and the reports of its runs. */
export interface DeferredWorld extends AsyncDisposable {
  readonly clock: FakeClock;
  readonly file: string;
  readonly target: FakeTarget;
  /** The reports that were written last, by run id. */
  readonly reports: Map<string, Run>;
  /** Arms these checks, as one process does. */
  run(checks: readonly Check[], given?: WorldOptions): Promise<Run>;
  /** Settles what is due, as another process does, and reports it. */
  settle(checks: readonly Check[], given?: WorldOptions): Promise<readonly SettledRun[]>;
}

/** What is unusual about a process. */
export interface WorldOptions extends Partial<Pick<SettleOptions, 'version' | 'giveUp'>> {
  readonly runId?: string;
  readonly target?: Target;
  /** A layer between the process and the ledger. */
  readonly through?: (ledger: Ledger) => Ledger;
  /** Whether the process ends before it reports. */
  readonly silent?: boolean;
}

type Unusual = NonNullable<Parameters<typeof fakeTarget>[0]>;

/** A world in which one process arms checks and others settle them. */
export async function deferredWorld(unusual: Unusual = {}): Promise<DeferredWorld> {
  const folder = await mkdtemp(path.join(tmpdir(), 'spc-deferred-'));
  const file = path.join(folder, 'ledger.jsonl');
  const clock = fakeClock();
  const target = fakeTarget({
    serverClock: clock,
    ...unusual,
    profile: { clock: 'deferred', ...unusual.profile },
  });
  const reports = new Map<string, Run>();
  const { signal } = new AbortController();
  const common = { signal, now: () => new Date('2026-01-01T12:00:00Z'), strict: false };
  return {
    clock,
    file,
    target,
    reports,
    run: async (checks, { runId = 'r1', version = '1.0.0', ...given } = {}) => {
      const options = { ...PLAIN, ...common, runId, version, pendingOk: false };
      const run = await inLedger(file, target, given, (ledger) =>
        runSuite(suiteOf(...checks), given.target ?? target, { ...options, ledger }),
      );
      if (given.silent !== true) reports.set(runId, run);
      return run;
    },
    settle: async (checks, { version = '1.0.0', giveUp = false, ...given } = {}) => {
      const options = { ...common, version, giveUp, pendingOk: false };
      return inLedger(file, target, given, async (ledger) => {
        const settled = await settle(
          suiteOf(...checks),
          (given.target ?? target) as DeferredTarget,
          ledger,
          { ...options, reportOf: async (runId) => reports.get(runId) ?? null },
        );
        for (const { run, over } of given.silent === true ? [] : settled) {
          reports.set(run.runId, run);
          if (over) ledger.append({ kind: 'reported', run: run.runId });
        }
        return settled;
      });
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

async function inLedger<T>(
  file: string,
  target: FakeTarget,
  { through = (ledger) => ledger }: WorldOptions,
  act: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const ledger = await openLedger(file);
  try {
    return await act(through(ledger));
  } finally {
    await ledger.close();
    await target.close();
  }
}

/** People who see the pages that the test lists, and who are counted. */
export function fakePeople(page: 'consent' | 'error' = 'consent'): People & { leased: string[] } {
  const leased: string[] = [];
  return {
    leased,
    lease: async () => {
      leased.push(`person ${leased.length + 1}`);
      return leased.at(-1) ?? '';
    },
    visit: async () => page,
    decide: async () => 'credential',
    appSignIn: async () => {},
    credentials: async () => [],
  };
}
