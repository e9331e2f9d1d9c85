import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { browserLines } from '../../cli/doctor/browser.ts';
import type { Line } from '../../cli/doctor/line.ts';
import type { BrowserPeople } from '../../profiles/profile.ts';
import { userNamed } from '../../profiles/testing/user.ts';
import { mockPages, openInBrowser, PATIENCE } from './mock-in-browser.ts';
import { submitTo } from './submit-to.ts';

const wholeChromium = '/usr/bin/chromium';

test('the doctor starts the browser and lists its people', PATIENCE, async (context) => {
  const lines = await linesOf(context, {});
  expect(lines[0]?.says).toMatch(/^Chromium \d+[\d.]* starts$/);
  expect(lines[1]?.says).toBe('an account is made for each, all are new');
});

test('the doctor says which rules lack people', PATIENCE, async (context) => {
  const { users: _, ...pages } = await mockPages();
  const users = [userNamed('ada', { consented: true }), userNamed('bo', { app: true })];
  const [, people] = await linesOf(context, { pages, users });
  expect(people).toMatchObject({ name: 'people', state: 'note', exit: 0 });
  expect(people?.says).toBe(
    '2 listed, 0 of them without consent and app: rules that need a new person are left out, list users with consented: false',
  );
});

test('the whole Chromium serves as well as the one without a window', PATIENCE, async (context) => {
  if (!existsSync(wholeChromium)) context.skip(`no Chromium is installed at ${wholeChromium}`);
  const [browser] = await linesOf(context, { chromium: wholeChromium });
  expect(browser).toMatchObject({ state: 'ok' });
  await using opened = await openInBrowser(context, { people: { chromium: wholeChromium } });
  const { session, link } = await submitTo(opened.target, 'education');
  const person = await session.people.lease();
  expect(await session.people.decide(person, link, 'accept')).toBe('credential');
});

async function linesOf(
  context: { readonly skip: (note: string) => never },
  people: Partial<BrowserPeople>,
): Promise<readonly Line[]> {
  await using opened = await openInBrowser(context, { people });
  const lines: Line[] = [];
  for await (const line of browserLines(opened.target.profile)) lines.push(line);
  return lines;
}
