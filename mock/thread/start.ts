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

/** What the thread says: its address as soon as it listens, and once more when it can answer. */
export interface ThreadMessage {
  readonly url: string;
  readonly isLoaded: boolean;
}

/**
 * Serves a mock on its own thread, so that on two cores a caller does not wait for its work.
 *
 * @param until what to wait for. If that is `listening`, requests wait until the mock has loaded, and it is an uncaught
 *   error of the process if it cannot.
 * @throws the error that kept it from listening or loading; what ends the thread later is an uncaught error of the process.
 */
export async function startMockThread(
  workerData: ThreadOptions,
  until: 'loaded' | 'listening' = 'loaded',
): Promise<ThreadedMock> {
  // From the source in a checkout, from the build in the package.
  const file = new URL(`./worker${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(file, { workerData, env: threadEnvironment() });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const onMessage = ({ url, isLoaded }: ThreadMessage) => {
    if (isLoaded || until === 'listening') resolve(url);
  };
  worker.on('message', onMessage).once('error', reject);
  const url = await promise;
  worker.off('message', onMessage).off('error', reject);
  return {
    url,
    close: async () => {
      await worker.terminate();
    },
  };
}
