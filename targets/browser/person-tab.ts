import type { Browser, BrowserContext, Page as Tab } from 'playwright-core';
import type { User } from '../../profiles/user.ts';
import { createRedactor, type Redactor } from '../redaction.ts';

/** One person's place at the browser: a context that shares nothing with any other, and at most one open tab. */
export interface PersonTab {
  readonly user: User;
  readonly context: BrowserContext;
  readonly page: Tab;
  /** What may never leave this person: passwords, codes, cookies. */
  readonly redactor: Redactor;
  /** The link whose consent prompt is on the screen. */
  asked: string | null;
  /** The address outside the target that the last decision led to; null if the person stayed. */
  returnedTo: string | null;
  /** Of the last document that was loaded; 0 before the first. */
  status: number;
}

/** Sits a person down at a browser that knows nothing of them. */
export async function openPersonTab(browser: Browser, user: User): Promise<PersonTab> {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const redactor = createRedactor();
  for (const secret of [user.password, user.totpSecret]) {
    if (secret !== null) redactor.register(secret);
  }
  const person: PersonTab = {
    user,
    context,
    page: tab,
    redactor,
    asked: null,
    returnedTo: null,
    status: 0,
  };
  tab.on('response', (response) => {
    const isDocument = response.request().isNavigationRequest();
    if (isDocument && response.frame() === tab.mainFrame()) person.status = response.status();
  });
  return person;
}

/** Covers every secret of the person, its cookies included, in a text. */
export async function coverSecrets(tab: PersonTab, text: string): Promise<string> {
  for (const { value } of await tab.context.cookies()) tab.redactor.register(value);
  return tab.redactor.redact(text);
}
