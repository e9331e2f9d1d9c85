import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Judgement, SUITE, type Trial } from './judgement.ts';

/** What of Stryker's request to try a mutant is of interest here. */
interface MutantRun {
  readonly activeMutant: { readonly id: string };
  /** `static`: what the mutant changes is computed once, while its module is loaded. */
  readonly mutantActivation: 'runtime' | 'static';
}

/** A test runner of Stryker whose only test is the suite, run on the mutated mock. */
class SuiteRunner {
  /** Loaded once for all mutants that can be switched on later: loading costs more than judging. */
  #loaded: Worker | null = null;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const started = performance.now();
    const { killedBy, coverage } = await this.#judge(null);
    if (killedBy !== null) {
      return { status: 'error', errorMessage: `the unchanged mock does not pass: ${killedBy}` };
    }
    const timeSpentMs = performance.now() - started;
    const tests = [{ id: SUITE, name: SUITE, status: PASSED, timeSpentMs }];
    return { status: 'complete', tests, mutantCoverage: coverage };
  }

  async mutantRun({ activeMutant, mutantActivation }: MutantRun) {
    const { killedBy } =
      mutantActivation === 'static'
        ? await judgeAfresh(activeMutant.id)
        : await this.#judge(activeMutant.id);
    return killedBy === null
      ? { status: 'survived', nrOfTests: 1 }
      : { status: 'killed', nrOfTests: 1, killedBy: [SUITE], failureMessage: killedBy };
  }

  /** A thread in which one mutant left something behind would find all that follow guilty. */
  async dispose() {
    const { killedBy } = await this.#judge(null);
    await this.#loaded?.terminate();
    if (killedBy !== null) throw new Error(`the mock was not itself again at the end: ${killedBy}`);
  }

  async #judge(mutant: string | null): Promise<Judgement> {
    this.#loaded ??= startThread(undefined);
    const judgement = await ask(this.#loaded, mutant);
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

async function judgeAfresh(mutant: string): Promise<Judgement> {
  const thread = startThread(mutant);
  try {
    return await ask(thread, mutant);
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
function ask(thread: Worker, mutant: string | null): Promise<Judgement> {
  const { promise, resolve } = Promise.withResolvers<Judgement>();
  const broke = (why: string) =>
    resolve({ killedBy: `the run broke: ${why}`, coverage: undefined });
  const failed = (error: Error) => broke(error.message);
  const ended = (code: number) => broke(`the thread ended with ${code}`);
  thread.on('message', resolve).on('error', failed).on('exit', ended);
  thread.postMessage({ mutant } satisfies Trial);
  return promise.finally(() => {
    thread.off('message', resolve).off('error', failed).off('exit', ended);
  });
}
