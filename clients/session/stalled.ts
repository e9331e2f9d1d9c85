import type { ClientSession } from './session.ts';

/** Milliseconds by which the judge may be late: rules about time leave a client as much. */
const MOST_STALLED = 1000;

/** Whether the machine was too busy during a session to blame a client for what it did then. */
export function isStalled({ stalledMs }: Pick<ClientSession, 'stalledMs'>): boolean {
  return stalledMs > MOST_STALLED;
}
