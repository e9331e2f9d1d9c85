import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '@hono/node-server';
import { type BrowserContext, chromium } from 'playwright-core';
import { startMock } from 'seekpass-conformance/mock';
import { expect, test } from 'vitest';
import { partnerApp } from './app.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

const course = {
  id: '6f6fb7a4-7b34-4b6f-9d43-0d4a4b0f5a11',
  learner: { givenName: 'Synthia', familyName: 'Person' },
  course: 'Spreadsheet Skills for Accountants',
  completedOn: new Date('2025-05-17'),
};

test('a learner adds a course to SEEK Pass in a browser', { timeout: 60_000 }, async (context) => {
  if (!existsSync(executablePath) && process.env.CI === undefined) {
    context.skip(`there is no Chromium at ${executablePath}; CHROMIUM names another place`);
  }
  await using mock = await startMock();
  await using academy = await served(partnerApp({ url: mock.url, ...mock.client }, [course]).fetch);
  await using browser = await opened();
  const page = await browser.context.newPage();

  await page.goto(academy.url);
  await page.getByRole('button', { name: 'Add to SEEK Pass' }).click();
  await page.getByLabel('Email').fill('synthia@example.com');
  await page.getByLabel('Password').fill('made up');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Accept' }).click();
  await page.getByText('In your account').waitFor();
  expect(await page.getByRole('main').innerText()).toContain(course.course);

  await page.goto(`${academy.url}/courses/${course.id}`);
  expect(await page.getByRole('status').innerText()).toBe('In your SEEK Pass');
});

/** An application on a free port of loopback. */
async function served(fetch: Parameters<typeof serve>[0]['fetch']) {
  const { promise, resolve } = Promise.withResolvers<AddressInfo>();
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, resolve);
  const { port } = await promise;
  const close = async () => {
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: close };
}

/** A browser without a window and without a memory; what it would fetch for itself is switched off. */
async function opened(): Promise<AsyncDisposable & { readonly context: BrowserContext }> {
  const profile = await mkdtemp(path.join(tmpdir(), 'example-partner-'));
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const context = await chromium.launchPersistentContext(profile, { executablePath, args });
  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  };
  return { context, [Symbol.asyncDispose]: close };
}
