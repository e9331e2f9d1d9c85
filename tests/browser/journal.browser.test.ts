import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPath, tokenPath } from '../../contracts/endpoints.ts';
import { judge } from '../../lint/judge.ts';
import { chosenScenes } from '../../mock/scenes/chosen-scenes.ts';
import { type ServedMock, serveMock } from '../../mock/serve.ts';
import { education } from '../../mock/testing/mock.ts';
import { findChromium, launchChromium } from '../../targets/browser/chromium.ts';
import { openRequestGate, type RequestGate } from '../../targets/browser/request-gate.ts';
import { hasCurl, leaveOut } from '../optional.ts';
import { PATIENCE } from './mock-in-browser.ts';

/** What a client sends that makes a mistake: a payload with two faults. */
const wrong = { ...education('b'), document_type: 'PDF', data: { credential: { full_name: 42 } } };

/** A mock whose journal is open in a Chromium, and a client of it. */
interface OpenJournal {
  readonly mock: ServedMock;
  readonly page: Page;
  readonly submit: (payload: unknown) => Promise<number>;
}

/** One browser for all tests, each with a context of its own; null if there is none. */
let shared: { readonly browser: Browser; readonly gate: RequestGate } | null = null;

beforeAll(async () => {
  if (findChromium(null) === null) return;
  const gate = await openRequestGate({ mayReach: () => true, env: {} });
  shared = { browser: await launchChromium(null, gate.url), gate };
});

afterAll(async () => {
  await shared?.browser.close();
  await shared?.gate.close();
});

async function withJournal(
  context: Parameters<typeof leaveOut>[0],
  use: (open: OpenJournal) => Promise<void>,
): Promise<void> {
  if (shared === null) return leaveOut(context, 'browser', 'no Chromium is installed');
  const mock = await serveMock({ journal: 100 });
  const permissions = ['clipboard-read', 'clipboard-write'];
  const person = await shared.browser.newContext({ permissions });
  try {
    const page = await person.newPage();
    const headers = await bearer(mock);
    const submit = async (payload: unknown) => {
      const body = JSON.stringify(payload);
      const sent = { method: 'POST', headers, body };
      return (await fetch(mock.url + addPath('education'), sent)).status;
    };
    await submit(education('a'));
    await page.goto(`${mock.url}/__journal`);
    await use({ mock, page, submit });
  } finally {
    await person.close();
    await mock.close();
  }
}

async function bearer({ url, clients: [client] }: ServedMock) {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: client.clientId,
    client_secret: client.clientSecret,
    scope: 'write.education',
  });
  const answer = await fetch(url + tokenPath, { method: 'POST', body });
  const { access_token } = (await answer.json()) as { access_token: string };
  return { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' };
}

/** The exchange with this number. */
const exchange = (page: Page, n: number) => page.locator(`#exchange-${n}`);

test(
  'shows request, answer and what the contract says, and hides secrets',
  PATIENCE,
  async (context) => {
    await withJournal(context, async ({ mock, page, submit }) => {
      await submit(wrong);
      await page.reload();
      const refused = exchange(page, 3);
      await refused.getByText('POST /api/partner/v1/add/education.json').click();
      expect(await refused.getByRole('listitem').allInnerTexts()).toEqual([
        expect.stringContaining('document_type'),
        expect.stringContaining('data.credential.full_name'),
        'data.credential.education_provider is required',
        'data.credential.course_name is required',
      ]);
      const [request, answer] = await refused.locator('pre').allInnerTexts();
      expect(JSON.parse(request ?? '')).toEqual(wrong);
      expect(answer).toContain('"code": "missing"');
      await exchange(page, 2).locator('summary').click();
      expect(await exchange(page, 2).innerText()).toContain('As the contract asks.');
      const text = await page.content();
      expect(text).not.toContain(mock.clients[0].clientSecret);
      expect(text).not.toMatch(/Bearer ey/);
    });
  },
);

test('shows what arrives meanwhile, and leaves open what was opened', PATIENCE, async (context) => {
  await withJournal(context, async ({ mock, page, submit }) => {
    await exchange(page, 2).locator('summary').click();
    mock.activeScenes.set(chosenScenes(['down']));
    expect(await submit(education('c'))).toBe(503);
    await exchange(page, 3).waitFor();
    expect(await page.getByRole('status').innerText()).toBe('3 exchanges, newest first');
    expect(await page.locator('summary').first().innerText()).toContain('503');
    expect(await page.locator('summary').first().innerText()).toContain('scene down');
    expect(await exchange(page, 2).getByText('As curl', { exact: true }).isVisible()).toBe(true);
  });
});

test('shows only what a filter asks for', PATIENCE, async (context) => {
  await withJournal(context, async ({ page, submit }) => {
    await submit(wrong);
    await page.getByLabel('Show only').fill('422');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByText('1 exchange, newest first').waitFor();
    expect(await page.locator('summary strong').allInnerTexts()).toEqual([
      'POST /api/partner/v1/add/education.json',
    ]);
  });
});

test(
  'copies a request as a curl command that the mock answers in the same way',
  PATIENCE,
  async (context) => {
    if (!hasCurl()) leaveOut(context, 'curl', 'no curl is installed');
    await withJournal(context, async ({ mock, page, submit }) => {
      await submit(wrong);
      await page.reload();
      await exchange(page, 3).locator('summary').click();
      await exchange(page, 3).getByRole('button', { name: 'Copy as curl' }).click();
      await exchange(page, 3).getByRole('button', { name: 'Copied' }).waitFor();
      const copied = await page.evaluate<string>('navigator.clipboard.readText()');
      const { authorization } = await bearer(mock);
      const command = copied.replace('Bearer [token-1]', authorization);
      const run = promisify(execFile);
      const { stdout } = await run('sh', [
        '-c',
        `${command} --noproxy '*' -s -o /dev/null -w '%{http_code}'`,
      ]);
      expect(stdout).toBe('422');
    });
  },
);

test('gives a payload as a file that spc lint reads', PATIENCE, async (context) => {
  await withJournal(context, async ({ page, submit }) => {
    await submit(wrong);
    await page.reload();
    await exchange(page, 3).locator('summary').click();
    const coming = page.waitForEvent('download');
    await exchange(page, 3).getByRole('link', { name: 'The payload as a file' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('payload-3.json');
    const payload: unknown = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(payload).toEqual(wrong);
    expect(judge(payload, undefined).filter(({ level }) => level === 'error').length).toBe(4);
  });
});
