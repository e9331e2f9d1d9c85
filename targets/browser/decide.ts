import type { Decision, DecisionPage } from '../../contracts/test-control.ts';
import type { PersonSession } from './browser-context.ts';
import { leavesSite } from './leaves-site.ts';
import { openLink } from './open-link.ts';
import { act, recognisePage } from './page-actions.ts';
import { waitForNewDocument } from './wait-for-new-document.ts';

/**
 * Answers the consent prompt of a link: the one that is open, otherwise the one that the link leads to.
 *
 * @throws {DriverError} if no known page follows the answer
 */
export async function decide(
  session: PersonSession,
  link: string,
  decision: Decision,
): Promise<DecisionPage | 'consent'> {
  const { tab, site, signal } = session;
  const page = tab.asked === link ? 'consent' : await openLink(session, link);
  tab.asked = null;
  tab.returnedTo = null;
  if (page !== 'consent') return page === 'credential' ? 'credential' : 'error';
  const { consent, credential, canceled, error } = site.pages.pages;
  const followed = new AbortController();
  const waiting = { ...session, signal: AbortSignal.any([signal, followed.signal]) };
  const replaced = await waitForNewDocument(tab.page, site.deadlineMs);
  try {
    await act(session, site.pages[decision]);
    // The prompt that was answered stands until the next page comes: only another one is an answer.
    const again = replaced.moment.then(() => recognisePage(waiting, { consent }));
    const gone = leavesSite(tab.page, site.base, waiting.signal).then((address) => {
      tab.returnedTo = address;
      // The page that follows does not matter: the decision was taken, or the person would still be asked.
      return decision === 'accept' ? 'credential' : 'canceled';
    });
    return await Promise.race([
      recognisePage(waiting, { credential, canceled, error }),
      orNever(again),
      orNever(gone),
    ]);
  } finally {
    followed.abort();
  }
}

/** The value of the promise; undefined if it rejects. */
function orNever<T>(promise: Promise<T>): Promise<T> {
  const { promise: held, resolve } = Promise.withResolvers<T>();
  promise.then(resolve, () => {});
  return held;
}
