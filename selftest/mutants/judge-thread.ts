import { parentPort } from 'node:worker_threads';
import { runSuite } from '../../harness/run-suite.ts';
import type { Finding } from '../../results/finding.ts';
import type { Run } from '../../results/run.ts';
import { suite } from '../../specs/all.ts';
import { openEmbeddedMock } from '../../targets/open/embedded-mock.ts';
import type { Target } from '../../targets/target.ts';
import { openIndependentServer } from '../conforming-servers/open-independent-server.ts';
import { TRIAL_DAY } from '../judge-target.ts';
import {
  type Instrumentation,
  type Judgement,
  SERVER,
  type SuiteTest,
  suiteTests,
  type Trial,
} from './judgement.ts';

/** Generated values are drawn from one seed, so that a survivor survives the next time too. */
const SEED = 1;

const world = globalThis as { __stryker__?: Instrumentation };
// The instrumented modules have made it already, if any is loaded.
world.__stryker__ ??= {};
const instrumentation = world.__stryker__;

parentPort?.on('message', ({ mutant, tests }: Trial) => {
  // A mutant that is switched on by the environment was so while the modules were loaded, and stays.
  if (process.env.__STRYKER_ACTIVE_MUTANT__ === undefined) {
    instrumentation.activeMutant = mutant ?? undefined;
  }
  void judge(tests).then((killedBy) => {
    const { mutantCoverage: coverage } = instrumentation;
    parentPort?.postMessage({ killedBy, coverage } satisfies Judgement);
  });
});

/** The first alarm that these runs of the suite raise on the server in this process; null if they raise none. */
async function judge(tests: readonly string[] | null): Promise<string | null> {
  for (const test of suiteTests) {
    if (tests?.includes(test.id) === false) continue;
    instrumentation.currentTestId = test.id;
    const alarm = await judgeOn(test);
    if (alarm !== null) return alarm;
  }
  return null;
}

/** One example a check. */
async function judgeOn({ version, areas, types }: SuiteTest): Promise<string | null> {
  const target = await openServer(version);
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  const going = new AbortController();
  const alarms: string[] = [];
  const run = await runSuite(suite, target, {
    seed: SEED,
    only: [...areas],
    types,
    examples: 1,
    asOf: TRIAL_DAY,
    version: 'mutants',
    runId: 'mutants',
    shrinkAttempts: 0,
    signal: going.signal,
    onEvent(event) {
      if (event.kind !== 'finding' || !isAlarm(event.finding)) return;
      alarms.push(event.finding.check);
      going.abort();
    },
  });
  return alarms[0] ?? problemIn(run);
}

function openServer(version: SuiteTest['version']): Promise<Target> {
  return process.env[SERVER] === 'independent'
    ? openIndependentServer({ name: 'plain', options: {}, isSecondVersion: version === 2 })
    : openEmbeddedMock({
        seed: SEED,
        asOf: TRIAL_DAY,
        version: 'mutants',
        // A mutant is switched on in this thread, and what it covers is counted here.
        sharesThread: true,
      });
}

/** On a server that can do everything, every check ends in a pass, as information, or outside the profile. */
function isAlarm({ verdict }: Finding): boolean {
  return verdict !== 'pass' && verdict !== 'info' && verdict !== 'not-applicable';
}

function problemIn({ problems: [problem] }: Run): string | null {
  return problem === undefined ? null : `${problem.kind}: ${problem.message}`;
}
