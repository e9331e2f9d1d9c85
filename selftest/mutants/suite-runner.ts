import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Judgement, SUITE, suiteTests, type Trial } from './judgement.ts';

/** What of Stryker's request to try a mutant is of interest here. */
interface MutantRun {
  readonly activeMutant: { readonly id: string };
  /** `static`: what the mutant changes is computed once, while its module is loaded. */
  readonly mutantActivation: 'runtime' | 'static';
  /** The tests whose code has the mutant; all if it is not given. */
  readonly testFilter?: readonly string[] | undefined;
}

/** A test runner of Stryker whose tests are runs of the suite on the mutated server. */
class SuiteRunner {
  /** Loaded once for all mutants that can be switched on later: loading costs more than judging. */
  #loaded: Worker | null = null;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const started = performance.now();
    const { killedBy, coverage } = await this.#judge(null, null);
    if (killedBy !== null) {
      return { status: 'error', errorMessage: `the unchanged mock does not pass: ${killedBy}` };
    }
    const timeSpentMs = performance.now() - started;
    const tests = suiteTests.map(({ id }) => ({
      id,
      name: id,
      status: PASSED,
      timeSpentMs: timeSpentMs / suiteTests.length,
    }));
    return { status: 'complete', tests, mutantCoverage: coverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter }: MutantRun) {
    const tests = testFilter ?? null;
    const { killedBy } =
      mutantActivation === 'static'
        ? await judgeAfresh({ mutant: activeMutant.id, tests })
        : await this.#judge(activeMutant.id, tests);
    return killedBy === null
      ? { status: 'survived', nrOfTests: 1 }
      : { status: 'killed', nrOfTests: 1, killedBy: [SUITE], failureMessage: killedBy };
  }

  /** A thread in which one mutant left something behind would find all that follow guilty. */
  async dispose() {
    const { killedBy } = await this.#judge(null, null);
    await this.#loaded?.terminate();
    if (killedBy !== null) throw new Error(`the mock was not itself again at the end: ${killedBy}`);
  }

  async #judge(mutant: string | null, tests: Trial['tests']): Promise<Judgement> {
    this.#loaded ??= startThread(undefined);
    const judgement = await ask(this.#loaded, { mutant, tests });
    if (judgement.coverage === undefined) this.#loaded = null;
    return judgement;
  }
}

/** `TestStatus.Success` of Stryker. */
const PASSED = 0;

/** Stryker loads this by name. Its types are not imported, so that the rest of the project compiles without it. */
export const strykerPlugins = [
  { kind: 'TestRunner', name: 'suite', factory: () => new SuiteRunner() },
];

async function judgeAfresh(trial: Trial): Promise<Judgement> {
  const thread = startThread(trial.mutant ?? undefined);
  try {
    return await ask(thread, trial);
  } finally {
    await thread.terminate();
  }
}

/** It judges the mock of the sandbox, which is the working directory of a runner, and not the one beside this file. */
function startThread(mutant: string | undefined): Worker {
  return new Worker(path.resolve('selftest/mutants/judge-thread.ts'), {
    env: mutant === undefined ? process.env : { ...process.env, __STRYKER_ACTIVE_MUTANT__: mutant },
    stdout: true,
    stderr: true,
  });
}

/** A thread that breaks noticed the mutant too; it returns no coverage, as it cannot go on. */
function ask(thread: Worker, trial: Trial): Promise<Judgement> {
  const { promise, resolve } = Promise.withResolvers<Judgement>();
  const broke = (why: string) =>
    resolve({ killedBy: `the run broke: ${why}`, coverage: undefined });
  const failed = (error: Error) => broke(error.message);
  const ended = (code: number) => broke(`the thread ended with ${code}`);
  thread.on('message', resolve).on('error', failed).on('exit', ended);
  thread.postMessage(trial);
  return promise.finally(() => {
    thread.off('message', resolve).off('error', failed).off('exit', ended);
  });
}
