import { parentPort, workerData } from 'node:worker_threads';
import { type Performed, perform, type Sent } from './task.ts';

// An unhandled rejection ends this thread, and the pool blames the tasks that were running.
parentPort?.on('message', ({ id, task }: Sent) => {
  void perform(task, workerData.seed).then((outcome) =>
    parentPort?.postMessage({ id, outcome } satisfies Performed),
  );
});
