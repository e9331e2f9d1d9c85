import type { Exchange } from '../../results/exchange.ts';
import type { Channel } from '../channel.ts';
import { shorten } from '../http/capture.ts';
import type { BrowserSite, PersonSession } from './browser-context.ts';
import { coverSecrets, type PersonTab } from './person-tab.ts';
import { domOf, pictureOf } from './snapshot.ts';

/** What a person is about to do. */
export interface UserAction {
  readonly method: 'OPEN' | 'ACCEPT' | 'CANCEL' | 'APP SIGN-IN' | 'LIST';
  readonly url: string;
}

/** Lets a person do something, and writes down what they saw in the end: the page's DOM, and a picture of it. */
export async function recordEvidence<T>(
  site: BrowserSite,
  channel: Channel,
  tab: PersonTab,
  action: UserAction,
  act: (session: PersonSession) => Promise<T>,
): Promise<T> {
  const started = performance.now();
  const session: PersonSession = { site, tab, signal: channel.signal, seen: [] };
  const step = channel.step();
  const write = async (failure: string | null): Promise<void> => {
    const durationMs = performance.now() - started;
    const shown = await shownTo(session, step);
    const request = {
      method: action.method,
      url: site.redact(action.url),
      headers: {},
      body: site.redact([tab.user.name, ...session.seen].join(' → ')),
    };
    channel.record({ via: 'browser', step, request, ...shown, failure, durationMs });
  };
  try {
    const outcome = await act(session);
    await write(null);
    return outcome;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!channel.signal.aborted) await write(site.redact(await coverSecrets(tab, message)));
    throw error;
  }
}

type Sight = Pick<Exchange, 'response' | 'attachment'>;

async function shownTo({ tab, site, seen }: PersonSession, step: string): Promise<Sight> {
  // A tab that never came to a page, or broke, has nothing to show.
  const dom = tab.status === 0 ? null : await domOf(tab.page).catch(() => null);
  if (dom === null) return { response: null };
  const body = site.redact(await coverSecrets(tab, dom));
  const headers = { 'content-type': 'text/html' };
  const response = { status: tab.status, headers, body: shorten(body) };
  // A secret on the page would be on the picture too.
  if (site.keep === null || body !== dom) return { response };
  const file = `${step}-${seen.at(-1) ?? 'unknown'}-${crypto.randomUUID().slice(0, 8)}.png`;
  const attachment = `evidence/${file.replace(/[^\w.-]+/g, '-')}`;
  await site.keep(attachment, await pictureOf(tab.page));
  return { response, attachment };
}
