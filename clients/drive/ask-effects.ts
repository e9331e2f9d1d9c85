import type { Journal } from '../../mock/journal/journal.ts';
import type { SeenEffect } from '../session/session.ts';

/** How long the client may take to say whether an event had an effect, in milliseconds. */
const PATIENCE = 5000;

/**
 * Asks the client at its own address about each event that was sent: 200 if it had an effect, 404 if not. What is answered
 * otherwise says nothing about the event.
 *
 * @param address with `{event_id}` in it
 */
export async function askEffects(
  address: string,
  { entries }: Pick<Journal, 'entries'>,
): Promise<readonly SeenEffect[]> {
  const ids = entries().flatMap((entry) => (entry.kind === 'delivery' ? entry.eventId : []));
  const asked = [...new Set(ids)].map(async (eventId) => {
    const had = await ask(address.replace('{event_id}', encodeURIComponent(eventId)));
    return had === null ? [] : [{ eventId, had }];
  });
  return (await Promise.all(asked)).flat();
}

async function ask(address: string): Promise<boolean | null> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = await fetch(address, { redirect: 'manual', signal });
    await answer.body?.cancel();
    return answer.status === 200 ? true : answer.status === 404 ? false : null;
  } catch {
    return null;
  }
}
