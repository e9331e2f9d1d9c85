import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { threadEnvironment } from './thread-environment.ts';

/** The options of a mock on its own thread: plain data only. */
export interface ThreadOptions {
  readonly seed: number;
  /** The time at which its still clock stands. */
  readonly startAt: Date;
}

/** A mock that listens on loopback without taking time from this thread. */
export interface ThreadedMock {
  /** Scheme, host and port, without a slash at the end. */
  readonly url: string;
  /** Ends the thread, and with it every connection. */
  close(): Promise<void>;
}

/**
 * Serves a mock on its own thread, so that on two cores a caller does not wait for its work.
 *
 * @throws the error that kept it from listening; what ends the thread later is an uncaught error of the process.
 */
export async function startMockThread(workerData: ThreadOptions): Promise<ThreadedMock> {
  // From the source in a checkout, from the build in the package.
  const file = new URL(`./worker${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(file, { workerData, env: threadEnvironment() });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  worker.once('message', resolve).once('error', reject);
  const url = await promise;
  worker.off('error', reject);
  return {
    url,
    close: async () => {
      await worker.terminate();
    },
  };
}
