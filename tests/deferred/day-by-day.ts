import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reservedPeople } from '../../harness/deferred/reserved-people.ts';
import { type DeferredTarget, settle } from '../../harness/deferred/settle.ts';
import { type Ledger, openLedger } from '../../harness/ledger/open-ledger.ts';
import { completeOptions } from '../../harness/run/complete-options.ts';
import type { RunOptions } from '../../harness/run/run-options.ts';
import { runSuite } from '../../harness/run-suite.ts';
import type { Run } from '../../results/run.ts';
import { suite } from '../../specs/all.ts';
import type { Target } from '../../targets/target.ts';

/** What is run through the days, and on what. */
export interface Days {
  /** Opens the target as a process of its own would: nothing is kept from one day to another but the ledger. */
  readonly open: (reserved: readonly string[]) => Promise<Target>;
  /** Moves the clock of the server, which no profile names. Seconds. */
  readonly move: (seconds: number) => Promise<unknown>;
  readonly options: RunOptions;
  /** How often it settles at most, which is more than any history needs. Default 50. */
  readonly most?: number;
}

/** Twice a day, a little late, as a scheduler starts jobs: `examples/ci` does the same. */
const HALF_A_DAY = 12 * 3600 + 60;

/** Arms once, then settles twice a day until nothing is pending. */
export async function dayByDay({ open, move, options, most = 50 }: Days): Promise<Run> {
  const folder = await mkdtemp(path.join(tmpdir(), 'spc-days-'));
  try {
    const inProcess = async <T>(act: (target: DeferredTarget, ledger: Ledger) => Promise<T>) => {
      const ledger = await openLedger(path.join(folder, 'ledger.jsonl'));
      await using _ledger = { [Symbol.asyncDispose]: () => ledger.close() };
      const target = await open(reservedPeople(ledger.entries));
      await using _target = { [Symbol.asyncDispose]: () => target.close() };
      return await act(target as DeferredTarget, ledger);
    };
    let run = await inProcess((target, ledger) => runSuite(suite, target, { ...options, ledger }));
    for (let times = 0; run.counts.pending > 0 && times < most; times += 1) {
      await move(HALF_A_DAY);
      const before = run;
      const [settled] = await inProcess((target, ledger) =>
        settle(suite, target, ledger, {
          ...completeOptions(options),
          giveUp: false,
          reportOf: async () => before,
        }),
      );
      run = settled?.run ?? run;
    }
    return run;
  } finally {
    await rm(folder, { recursive: true });
  }
}
