import type { ClientSession } from './session.ts';

/** Milliseconds by which the judge may be late: rules about time leave a client as much. */
const MOST_STALLED = 1000;

/** Whether the machine was too busy during a session to blame a client for what it did then. */
export function isStalled({ stalledMs }: Pick<ClientSession, 'stalledMs'>): boolean {
  return stalledMs > MOST_STALLED;
}

/** What to do about a machine that was too busy. */
export const RUN_CALMLY =
  'run it again on a machine that does less at the same time, or with a smaller --jobs';
