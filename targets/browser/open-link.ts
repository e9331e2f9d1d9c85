import { DriverError } from '../errors/driver-error.ts';
import type { PersonSession } from './browser-context.ts';
import { recognisePage, signIn } from './page-actions.ts';

/** What a link shows in a browser to someone who signed in. */
export type LinkPage = 'consent' | 'credential' | 'canceled' | 'error';

/**
 * Opens a link and waits for the page it leads to. Signs in if that is asked for.
 *
 * @throws {DriverError} if the link leads to a host that is not allowed, or no page is recognised.
 */
export async function openLink(session: PersonSession, link: string): Promise<LinkPage> {
  const { pages } = session.site;
  await goTo(session, link);
  const first = await recognisePage(session, pages.pages);
  const { 'sign-in': _, ...behind } = pages.pages;
  const page = first === 'sign-in' ? await signIn(session, behind) : first;
  session.tab.asked = page === 'consent' ? link : null;
  return page;
}

/** Opens a link and looks, without signing in. @throws {DriverError} as `openLink` does. */
export async function lookAtLink(
  session: PersonSession,
  link: string,
): Promise<LinkPage | 'sign-in'> {
  await goTo(session, link);
  return recognisePage(session, session.site.pages.pages);
}

async function goTo({ site, tab, signal }: PersonSession, link: string): Promise<void> {
  if (!site.trusts(link)) {
    throw new DriverError(
      `the link ${link} leads to a host that is neither the target's nor in safety.allowHosts: it was not opened`,
    );
  }
  const within = { timeout: site.deadlineMs, signal, waitUntil: 'commit' } as const;
  try {
    // If only the fragment differs from the open page, a browser loads nothing.
    if (samePage(tab.page.url(), link)) await tab.page.goto('about:blank', within);
    await tab.page.goto(link, within);
  } catch (error) {
    signal.throwIfAborted();
    const [first] = String(error instanceof Error ? error.message : error).split('\n');
    throw new DriverError(`the link could not be opened: ${first}`, { cause: error });
  }
}

function samePage(open: string, link: string): boolean {
  return open.split('#')[0] === link.split('#')[0];
}
