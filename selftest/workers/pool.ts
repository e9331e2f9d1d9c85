import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { threadEnvironment } from '../../mock/thread/thread-environment.ts';
import { mostlyWaits, type Outcome, type Performed, type Task } from './task.ts';

/** A task with what came of it, or what ended the thread that was at it. */
export interface TaskResult {
  readonly task: Task;
  readonly outcome: Outcome | Error;
}

/** How tasks are carried out. */
export interface PoolOptions {
  readonly seed: number;
  /** Threads side by side; default: one for each core. */
  readonly threads?: number;
  readonly onPerformed?: (performed: TaskResult) => void;
}

/**
 * Carries tasks out. A thread has two at a time, one that computes and one that mostly waits; if it ends, both end with
 * it, and another thread takes its place.
 */
export async function performAll(
  tasks: readonly Task[],
  { seed, threads = availableParallelism(), onPerformed = () => {} }: PoolOptions,
): Promise<readonly TaskResult[]> {
  const computing = tasks.filter((task) => !mostlyWaits(task));
  const waiting = tasks.filter(mostlyWaits);
  const performed: TaskResult[] = [];
  const next = async (thread: Thread, from: Task[]): Promise<boolean> => {
    const task = from.shift() ?? waiting.shift();
    if (task === undefined) return false;
    const result = { task, outcome: await thread.perform(task) };
    performed.push(result);
    onPerformed(result);
    return true;
  };
  const workOff = async (): Promise<void> => {
    const thread = openThread(seed);
    const lane = async (from: Task[]) => {
      while (await next(thread, from));
    };
    // What waits has deadlines of wall time: it begins when the code is loaded.
    if (await next(thread, computing)) await Promise.all([lane(computing), lane(waiting)]);
    await thread.close();
  };
  await Promise.all(Array.from({ length: Math.min(threads, tasks.length) }, workOff));
  return performed;
}

interface Thread {
  perform(task: Task): Promise<Outcome | Error>;
  close(): Promise<void>;
}

function openThread(seed: number): Thread {
  let worker: Worker | null = null;
  let sent = 0;
  return {
    async perform(task) {
      worker ??= startWorker(seed);
      const mine = worker;
      sent += 1;
      const outcome = await performOn(mine, sent, task);
      if (outcome instanceof Error && worker === mine) worker = null;
      return outcome;
    },
    async close() {
      await worker?.terminate();
    },
  };
}

/** From the source in a checkout, from the build in the package. */
function startWorker(seed: number): Worker {
  const file = new URL(`./worker${extname(import.meta.url)}`, import.meta.url);
  return new Worker(file, { workerData: { seed }, env: threadEnvironment() });
}

function performOn(worker: Worker, id: number, task: Task): Promise<Outcome | Error> {
  const { promise, resolve } = Promise.withResolvers<Outcome | Error>();
  const came = (performed: Performed) => {
    if (performed.id === id) resolve(performed.outcome);
  };
  const ended = (code: number) => resolve(new Error(`the thread ended with ${code}`));
  worker.on('message', came).on('error', resolve).on('exit', ended);
  worker.postMessage({ id, task });
  return promise.finally(() => {
    worker.off('message', came).off('error', resolve).off('exit', ended);
  });
}
