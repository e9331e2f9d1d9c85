import { parentPort, workerData } from 'node:worker_threads';
import { serveMock } from '../serve.ts';
import type { ThreadOptions } from './start.ts';

const options: ThreadOptions = workerData;
const { url } = await serveMock({ ...options, clock: 'still' });
parentPort?.postMessage(url);
