import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits, unless the signal ends it.
 *
 * @throws the signal's reason, also if it was aborted before
 */
export async function abortableSleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  if (milliseconds <= 0) return;
  try {
    await sleep(milliseconds, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}
