import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Frame, Page, Request } from 'playwright-core';
import { isLoopbackUrl } from '../../contracts/loopback.ts';
import { launchChromium } from '../../targets/browser/chromium.ts';
import { openRequestGate } from '../../targets/browser/request-gate.ts';
import { isAtSeekPass, type Walk, type Walker, type WalkSession } from './walker.ts';

/** How long a page of the client may take to lead on by itself, in milliseconds, once it is there. */
const PATIENCE = 1500;

/**
 * Walks in a real Chromium without a window. A page that does not lead on by itself is left by its button, if it has
 * exactly one.
 *
 * @throws {DriverError} if there is no Chromium, or it does not start
 */
export async function browserWalker(): Promise<Walker> {
  const gate = await openRequestGate({ mayReach: isLoopbackUrl, env: {} });
  const browser = await launchChromium(null, gate.url).catch(async (error: unknown) => {
    await gate.close();
    throw error;
  });
  let people = 0;
  return {
    how: 'browser',
    newPerson: async (session) => {
      people += 1;
      return newPerson(browser, session, `person-${people}@people.example`);
    },
    close: async () => {
      await browser.close();
      await gate.close();
    },
  };
}

async function newPerson(browser: Browser, session: WalkSession, email: string) {
  const context = await browser.newContext();
  return {
    async walk(entry: string, signal: AbortSignal): Promise<Walk> {
      const page = await context.newPage();
      const stop = () => void page.close();
      signal.addEventListener('abort', stop);
      try {
        return await walk(page, arrivalAt(page, session), entry, email);
      } catch (error) {
        signal.throwIfAborted();
        const [first] = String(error instanceof Error ? error.message : error).split('\n');
        return { reached: false, end: `a page that did not open: ${withoutLinks(first ?? '')}` };
      } finally {
        signal.removeEventListener('abort', stop);
        await Promise.all(context.pages().map((each) => each.close()));
      }
    },
    close: () => context.close(),
  };
}

async function walk(page: Page, arrival: Arrival, entry: string, email: string): Promise<Walk> {
  const opened = await page.goto(entry, { waitUntil: 'commit' });
  if (!(await arrival.within(PATIENCE)) && (await pressOnlyButton(page))) {
    await arrival.within(PATIENCE);
  }
  const frame = arrival.frame();
  if (frame === null) {
    const { pathname } = new URL(page.url());
    return {
      reached: false,
      end: `the page ${JSON.stringify(await page.title())} of the client at ${pathname}, status ${opened?.status() ?? 'unknown'}`,
    };
  }
  // No browser shows it there, so there is nothing to sign in to. If the page closed now, SEEK Pass might not be asked.
  if (frame.parentFrame() !== null) {
    await arrival.answered();
    return { reached: true, end: 'a link in a frame' };
  }
  await signIn(frame.page(), email);
  return { reached: true, end: 'a link' };
}

interface Arrival {
  /** Where SEEK Pass was asked for first; null if it was not. */
  frame(): Frame | null;
  within(milliseconds: number): Promise<boolean>;
  /** Waits until SEEK Pass has answered that frame, even if the browser does not show the answer. */
  answered(): Promise<void>;
}

/** Looks out for a navigation to SEEK Pass: of the whole page, of a frame in it, or of a new tab. */
function arrivalAt(page: Page, session: WalkSession): Arrival {
  const { promise, resolve } = Promise.withResolvers<void>();
  let first: Frame | null = null;
  let asked: Request | null = null;
  const look = (frame: Frame, address: string, request: Request | null) => {
    if (!isAtSeekPass(address, session)) return;
    first ??= frame;
    asked ??= request;
    resolve();
  };
  page.on('request', (request) => {
    if (request.isNavigationRequest()) look(request.frame(), request.url(), request);
  });
  // The request for a new tab is sent before the tab has a frame.
  page.on('popup', (tab) => {
    tab.on('framenavigated', (frame) => look(frame, frame.url(), null));
    look(tab.mainFrame(), tab.url(), null);
  });
  return {
    frame: () => first,
    async within(milliseconds) {
      await Promise.race([promise, wait(milliseconds)]);
      return first !== null;
    },
    async answered() {
      await asked?.response();
    },
  };
}

async function pressOnlyButton(page: Page): Promise<boolean> {
  const buttons = page.locator('button:visible, input[type=submit]:visible');
  if ((await buttons.count()) !== 1) return false;
  // A call of the client that is never answered has its own limit, and so has the session.
  const next = Promise.race([
    page.waitForEvent('domcontentloaded', { timeout: 0 }),
    page.waitForEvent('popup', { timeout: 0 }),
  ]);
  await buttons.click({ noWaitAfter: true });
  await next;
  return true;
}

/** The pages behind a link; before them a script reads the link. */
const behindLink = /\/partner\/(?!add\/|verify\/|open)\w+/;

/** A person who is signed in already sees no form; at a path that no link has, an error stands at once. */
async function signIn(page: Page, email: string): Promise<void> {
  await Promise.race([
    page.waitForURL((url) => url.pathname === '/sign-in' || behindLink.test(url.pathname)),
    page.getByRole('alert').waitFor(),
  ]);
  if (new URL(page.url()).pathname !== '/sign-in') return;
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill('synthetic password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(behindLink);
}

/** A message of the browser may quote the address. */
function withoutLinks(text: string): string {
  return text.replace(/https?:\/\/\S+/g, '(an address)');
}
