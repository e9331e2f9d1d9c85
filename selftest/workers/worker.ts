import { parentPort, workerData } from 'node:worker_threads';
import { perform, type Task } from './task.ts';

// An unhandled rejection ends this thread, and the pool blames the task that was running.
parentPort?.on('message', (task: Task) => {
  void perform(task, workerData.seed).then((outcome) => parentPort?.postMessage(outcome));
});
