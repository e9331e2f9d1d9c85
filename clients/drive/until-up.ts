import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two tries. */
const EVERY = 50;

/** Waits until something listens at an address. @throws the reason of the signal, if it is aborted before */
export async function untilUp(
  at: { readonly host: string; readonly port: number },
  signal: AbortSignal,
): Promise<void> {
  while (!(await listens(at))) await wait(EVERY, undefined, { signal });
}

function listens(at: { readonly host: string; readonly port: number }): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect(at);
  socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
  return promise.finally(() => socket.destroy());
}
