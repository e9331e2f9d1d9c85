import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findChromium, launchChromium } from '../../targets/browser/chromium.ts';
import { openRequestGate } from '../../targets/browser/request-gate.ts';
import { leaveOut } from '../optional.ts';
import { openInBrowser, PATIENCE } from './mock-in-browser.ts';
import { submitTo } from './submit-to.ts';

/** What a person reads of the place that has the focus; in words, as this project knows no DOM types. */
const FOCUSED = '(document.activeElement.labels?.[0] ?? document.activeElement).textContent';

/** More keys than any page of the mock has places to stop at. */
const MOST = 30;

test(
  'by keyboard alone a person signs in, accepts and finds the credential',
  PATIENCE,
  async (context) => {
    if (findChromium(null) === null) leaveOut(context, 'browser', 'no Chromium is installed');
    await using opened = await openInBrowser(context);
    const { link } = await submitTo(opened.target, 'education');
    const gate = await openRequestGate({ mayReach: () => true, env: {} });
    const browser = await launchChromium(null, gate.url);
    await using _ = {
      [Symbol.asyncDispose]: async () => {
        await browser.close();
        await gate.close();
      },
    };
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });

    await page.goto(link);
    await page.waitForURL(/sign-in/);
    await tabTo(page, 'Email');
    await page.keyboard.type('zorzor@example.org');
    await tabTo(page, 'Password');
    await page.keyboard.type('synthetic');
    await page.keyboard.press('Enter');
    await page.waitForURL(/consent/);
    expect(await scrollsSideways(page)).toBe(false);
    await tabTo(page, 'Accept');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your credential', level: 1 }).waitFor();
    await tabTo(page, 'All your credentials');
    await page.keyboard.press('Enter');
    await page.waitForURL(/account/);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Your account');
  },
);

/** Goes from stop to stop until the one with this label or text has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let keys = 0; keys < MOST; keys += 1) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate<string>(FOCUSED);
    if (label.trim() === name) return;
  }
  throw new Error(`expected to come to "${name}" with the tab key, came to nothing of that name`);
}

async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.body.scrollWidth > window.innerWidth');
}
