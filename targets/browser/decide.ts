import type { DecisionPage } from '../../contracts/test-control.ts';
import type { Hand } from './browser-context.ts';
import { openLink } from './open-link.ts';
import { act, see } from './page-actions.ts';
import { replacementOf } from './wait-for-new-document.ts';

/**
 * Answers the consent prompt of a link: the one on the screen, or else the one that the link leads to.
 *
 * @throws {DriverError} where nothing known follows the answer.
 */
export async function decide(
  hand: Hand,
  link: string,
  decision: 'accept' | 'cancel',
): Promise<DecisionPage | 'consent'> {
  const { seat, site, signal } = hand;
  const page = seat.asked === link ? 'consent' : await openLink(hand, link);
  seat.asked = null;
  if (page !== 'consent') return page === 'credential' ? 'credential' : 'error';
  const { consent, credential, canceled, error } = site.pages.pages;
  const followed = new AbortController();
  const waiting = { ...hand, signal: AbortSignal.any([signal, followed.signal]) };
  const replaced = await replacementOf(seat.tab, site.deadlineMs);
  try {
    await act(hand, site.pages[decision]);
    // The prompt that was answered stands until the next page comes: only another one is an answer.
    const again = replaced.moment.then(() => see(waiting, { consent }));
    return await Promise.race([see(waiting, { credential, canceled, error }), orNever(again)]);
  } finally {
    followed.abort();
  }
}

/** What the promise comes to; nothing at all where it fails. */
function orNever<T>(promise: Promise<T>): Promise<T> {
  const { promise: held, resolve } = Promise.withResolvers<T>();
  promise.then(resolve, () => {});
  return held;
}
