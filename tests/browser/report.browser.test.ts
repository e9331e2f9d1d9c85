import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderHtml } from '../../reports/html.ts';
import type { Run } from '../../results/run.ts';
import { findChromium } from '../../targets/browser/chromium.ts';
import { draws } from '../breadth.ts';
import { goldenRun } from '../golden-run.ts';
import { leaveOut } from '../optional.ts';
import { sampleRun } from '../sample-run.ts';

const executablePath = findChromium(null);

describe('the page of a run', { timeout: 60_000 }, () => {
  let browser: Browser | null = null;
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'spc-page-'));
    if (executablePath !== null) browser = await chromium.launch({ executablePath });
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true });
  });

  test('shows a page of thousands of findings, opens one and turns the page', async (context) => {
    const count = draws(2000, 20_000);
    const page = await opened(context, sampleRun(count));
    await page.getByText(`${count} of ${count} findings`).waitFor();
    expect(await page.locator('details.finding').count()).toBe(100);
    await page.locator('details.finding').first().locator('summary').first().click();
    await page.getByRole('heading', { name: 'Run it again' }).first().waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText(`Page 2 of ${count / 100}`).waitFor();
  });

  test('leaves what is below the rows in its place while they come into sight', async (context) => {
    const page = await opened(context, sampleRun(250));
    await page.locator('details.finding').first().waitFor();
    const places = await page.getByRole('button', { name: 'Next' }).evaluate(placesInFrames, 12);
    expect(new Set(places).size).toBe(1);
  });

  test('shows what the address asks for, and opens all of it', async (context) => {
    const run = sampleRun(250);
    const { fail } = run.counts;
    const page = await opened(context, run, '#verdict=fail');
    await page.getByText(`${fail} of 250 findings`).waitFor();
    await page.getByRole('button', { name: 'Open these' }).click();
    await expect.poll(() => page.locator('details.finding[open] .inside').count()).toBe(fail);
  });

  test('keeps a row open while the pages are turned', async (context) => {
    const page = await opened(context, sampleRun(250));
    await page.locator('details.finding').first().locator('summary').first().click();
    // The page learns of it by an event that comes after the click.
    await page.locator('details.finding[open] .inside').waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Previous' }).click();
    await expect.poll(() => page.locator('details.finding[open]').count()).toBe(1);
  });

  test('shows the first broken rule whole on the screen of a laptop', async (context) => {
    const page = await opened(context, goldenRun);
    await page.setViewportSize({ width: 1366, height: 768 });
    const first = await page.locator('.rules details.rule').nth(0).boundingBox();
    const last = (first?.y ?? 768) + (first?.height ?? 768);
    expect(last).toBeLessThan(768);
    const list = await page.locator('#findings').boundingBox();
    const table = await page.locator('#coverage').boundingBox();
    expect(list?.y).toBeLessThan(table?.y ?? 0);
  });

  test('leads from a broken rule to its findings, and from a finding to its own address', async (context) => {
    const page = await opened(context, goldenRun);
    await page
      .locator('.rules')
      .getByRole('link', { name: /with requests and answers/ })
      .first()
      .click();
    const shown = page.locator('#findings-list details.finding');
    const total = goldenRun.findings.length;
    // The address changes first, and the list follows it.
    await expect.poll(() => shown.count()).toBeLessThan(total);
    await shown.first().locator('summary').first().click();
    await page.getByRole('link', { name: 'Link to this finding' }).click();
    await page.reload();
    await page.getByText(`1 of ${total} findings`).waitFor();
    await page.getByRole('heading', { name: 'Run it again' }).waitFor();
    await page.getByRole('button', { name: 'Show all' }).first().click();
    await page.getByText(`${total} of ${total} findings`).waitFor();
  });

  test('says what a rule of the table says to a keyboard and to a finger', async (context) => {
    const page = await opened(context, goldenRun);
    const { requirement, rule } = goldenRun.findings[0] ?? { requirement: '', rule: '' };
    const words = page.locator('#wording');
    expect(await words.isVisible()).toBe(false);
    await page.getByRole('button', { name: requirement, exact: true }).focus();
    await page.keyboard.press('Enter');
    await words.waitFor({ state: 'visible' });
    expect(await words.textContent()).toContain(rule.replaceAll('`', ''));
    await page.keyboard.press('Escape');
    await words.waitFor({ state: 'hidden' });
  });

  test('keeps the filters in sight while the findings are read', async (context) => {
    const page = await opened(context, sampleRun(250));
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.locator('details.finding').nth(60).scrollIntoViewIfNeeded();
    const filters = await page.locator('#filters').boundingBox();
    expect(filters?.y).toBe(0);
    expect(filters?.height).toBeLessThan(130);
  });

  test('unpacks what the rows show once a row is opened', async (context) => {
    const page = await opened(context, sampleRun(250), '', (html) =>
      html.replace(/id="contents-0">[^<]*/, 'id="contents-0">AAAA'),
    );
    const shown = page.locator('#shown');
    await page.getByText('250 of 250 findings').waitFor();
    await page.locator('details.finding').nth(99).waitFor();
    expect(await shown.textContent()).toBe('250 of 250 findings');
    await page.locator('details.finding').first().locator('summary').first().click();
    await page.getByText('This browser cannot unpack the findings').waitFor();
    expect(await shown.textContent()).toContain('use a newer one, or read run.json');
  });

  test('shows the table of the rules also if the findings cannot be unpacked', async (context) => {
    const page = await opened(context, sampleRun(250), '', (html) =>
      html.replace(/id="rows-0">[^<]*/, 'id="rows-0">AAAA'),
    );
    await page.getByText('This browser cannot unpack the findings').waitFor();
    await page.locator('.area .cell').first().waitFor();
    expect(await page.locator('details.finding').count()).toBe(0);
  });

  test('unpacks after two seconds what paper shows of findings that failed', async (context) => {
    const run = sampleRun(250);
    if (browser === null) return leaveOut(context, 'browser', 'no Chromium is installed');
    const page = await browser.newPage();
    await page.clock.install();
    await page.addInitScript(COUNT_UNPACKING);
    await page.goto(await fileOf(run));
    await page.locator('details.finding').first().waitFor();
    await page.clock.runFor(1500);
    await page.locator('details.finding').nth(99).waitFor();
    expect(await page.evaluate('unpacked')).toBe(1);
    await page.clock.runFor(2500);
    await expect.poll(() => page.evaluate('unpacked')).toBe(2);
    const printed = page.locator('details.finding[open] .inside');
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    await expect.poll(() => printed.count()).toBe(run.counts.fail + run.counts.error);
  });

  test('names the broken rules and the counts where no script runs', async (context) => {
    if (browser === null) return leaveOut(context, 'browser', 'no Chromium is installed');
    const quiet = await browser.newPage({ javaScriptEnabled: false });
    await quiet.goto(await fileOf(goldenRun));
    const shown = (await quiet.locator('body').textContent()) ?? '';
    expect(shown).toContain(
      `documented rules: ${goldenRun.counts.must.pass} of ${goldenRun.counts.must.total} checks pass`,
    );
    for (const { requirement } of goldenRun.findings.filter(({ verdict }) => verdict === 'fail'))
      expect(shown).toContain(requirement);
    expect(await quiet.locator('.area .cell').count()).toBeGreaterThan(0);
  });

  async function opened(
    context: Parameters<typeof leaveOut>[0],
    run: Run,
    fragment = '',
    change = (html: string) => html,
  ): Promise<Page> {
    if (browser === null) return leaveOut(context, 'browser', 'no Chromium is installed');
    const page = await browser.newPage();
    await page.goto(`${await fileOf(run, change)}${fragment}`);
    return page;
  }

  async function fileOf(run: Run, change = (html: string) => html): Promise<string> {
    const file = path.join(folder, `${run.findings.length}.html`);
    await writeFile(file, change(renderHtml(run)));
    return pathToFileURL(file).href;
  }
});

/** In words, as this project knows no DOM types. */
const COUNT_UNPACKING = `globalThis.unpacked = 0; const Unpacking = DecompressionStream;
globalThis.DecompressionStream = class extends Unpacking { constructor(kind) { super(kind); unpacked += 1; } };`;

interface Placed {
  scrollIntoView(options: { block: 'end' }): void;
  getBoundingClientRect(): { y: number };
}

/**
 * Scrolls to an element and reads its place in each frame that follows: a browser that lays out only the rows in sight
 * does so in one of them. Runs in the page.
 */
async function placesInFrames(element: Placed, frames: number): Promise<number[]> {
  element.scrollIntoView({ block: 'end' });
  const places: number[] = [];
  while (places.length < frames) {
    places.push(element.getBoundingClientRect().y);
    await new Promise((resolve) => {
      (
        globalThis as unknown as { requestAnimationFrame(next: unknown): void }
      ).requestAnimationFrame(resolve);
    });
  }
  return places;
}
