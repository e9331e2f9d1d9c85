import type { Browser, BrowserContext, Page as Tab } from 'playwright-core';
import type { User } from '../../profiles/user.ts';

/** One person's place at the browser: a context that shares nothing with any other, and at most one open tab. */
export interface Seat {
  readonly user: User;
  readonly context: BrowserContext;
  readonly tab: Tab;
  /** What may never leave this seat: passwords, codes, cookies. */
  readonly secrets: Set<string>;
  /** The link whose consent prompt is on the screen. */
  asked: string | null;
  /** Of the last document that was loaded; 0 before the first. */
  status: number;
}

/** Sits a person down at a browser that knows nothing of them. */
export async function takeSeat(browser: Browser, user: User): Promise<Seat> {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const secrets = new Set([user.password, user.totpSecret].filter((each) => each !== null));
  const seat: Seat = { user, context, tab, secrets, asked: null, status: 0 };
  tab.on('response', (response) => {
    const isDocument = response.request().isNavigationRequest();
    if (isDocument && response.frame() === tab.mainFrame()) seat.status = response.status();
  });
  return seat;
}

/** Covers every secret of the seat, its cookies included, in a text. */
export async function coverSecrets(seat: Seat, text: string): Promise<string> {
  for (const { value } of await seat.context.cookies()) {
    if (value.length >= SHORTEST) seat.secrets.add(value);
  }
  return [...seat.secrets].reduce((covered, secret) => covered.replaceAll(secret, MASK), text);
}

/** A cookie of fewer letters is a setting, and would blank out ordinary words. */
const SHORTEST = 6;
const MASK = '[redacted]';
