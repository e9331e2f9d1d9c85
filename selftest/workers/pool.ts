import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { threadEnvironment } from '../../mock/thread/thread-environment.ts';
import type { Outcome, Task } from './task.ts';

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

/** Carries tasks out, each on a thread that does nothing else meanwhile; a thread that ends is replaced. */
export async function performAll(
  tasks: readonly Task[],
  { seed, threads = availableParallelism(), onPerformed = () => {} }: PoolOptions,
): Promise<readonly TaskResult[]> {
  const waiting = [...tasks];
  const performed: TaskResult[] = [];
  const workOff = async (): Promise<void> => {
    let worker: Worker | null = null;
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
      worker ??= startWorker(seed);
      const outcome = await performOn(worker, task);
      if (outcome instanceof Error) worker = null;
      performed.push({ task, outcome });
      onPerformed({ task, outcome });
    }
    await worker?.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(threads, tasks.length) }, workOff));
  return performed;
}

/** From the source in a checkout, from the build in the package. */
function startWorker(seed: number): Worker {
  const file = new URL(`./worker${extname(import.meta.url)}`, import.meta.url);
  return new Worker(file, { workerData: { seed }, env: threadEnvironment() });
}

function performOn(worker: Worker, task: Task): Promise<Outcome | Error> {
  const { promise, resolve } = Promise.withResolvers<Outcome | Error>();
  const ended = (code: number) => resolve(new Error(`the thread ended with ${code}`));
  worker.on('message', resolve).on('error', resolve).on('exit', ended);
  worker.postMessage(task);
  return promise.finally(() => {
    worker.off('message', resolve).off('error', resolve).off('exit', ended);
  });
}
