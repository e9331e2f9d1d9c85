import { expect, test } from 'vitest';
import { DriverError } from '../../targets/errors/driver-error.ts';
import { mockPages, openInBrowser, PATIENCE } from './mock-in-browser.ts';
import { submitTo } from './submit-to.ts';

test('a page that no recogniser knows is described', PATIENCE, async (context) => {
  const pages = await mockPages();
  const consent = { url: '/partner/consent', text: 'Do you agree?' };
  await using opened = await openInBrowser(context, {
    people: { pages: { ...pages, pages: { ...pages.pages, consent } } },
    deadlineMs: 4000,
  });
  const { session, link } = await submitTo(opened.target, 'education');
  const visit = session.people.visit(await session.people.lease(), link);
  await expect(visit).rejects.toThrow(DriverError);
  await expect(visit).rejects.toThrow(
    /^expected one of the pages consent, .* within 4000 ms, got http:\/\/127\.0\.0\.1:\d+\/partner\/consent with "Accept this credential\?"/,
  );
});

test('alternatives and texts identify a page as well', PATIENCE, async (context) => {
  const pages = await mockPages();
  const consent = { text: 'Do you agree?', or: [{ selector: 'button[value="accepted"]' }] };
  await using opened = await openInBrowser(context, {
    people: { pages: { ...pages, pages: { ...pages.pages, consent } } },
  });
  const { session, link } = await submitTo(opened.target, 'education');
  expect(await session.people.visit(await session.people.lease(), link)).toBe('consent');
});

test('a step that cannot be done is named without what is typed', PATIENCE, async (context) => {
  const pages = await mockPages();
  const steps = [{ fill: { label: 'Secret word' }, with: '{{user.password}}' }];
  await using opened = await openInBrowser(context, {
    people: { pages: { ...pages, signIn: { steps } } },
    deadlineMs: 4000,
  });
  const { session, link } = await submitTo(opened.target, 'education');
  const visit = session.people.visit(await session.people.lease(), link);
  await expect(visit).rejects.toThrow(
    'expected to fill in the field "Secret word" within 4000 ms on /sign-in, it was not possible',
  );
});

test('the refusal of a listed user is reported as such', PATIENCE, async (context) => {
  const { users: _, ...pages } = await mockPages();
  const ada = { name: 'ada@example.org', password: 'canary-right', consented: false, app: false };
  const user = { ...ada, totpSecret: null, codeCommand: null };
  await using opened = await openInBrowser(context, { people: { pages, users: [user] } });
  await fetch(`${opened.mock.url}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ email: ada.name, password: 'another' }),
  });
  const { session, link } = await submitTo(opened.target, 'education');
  const visit = session.people.visit(await session.people.lease(), link);
  await expect(visit).rejects.toThrow('the sign-in of ada@example.org was refused');
  await expect(visit).rejects.not.toThrow('canary');
});

test('a link to an unlisted host is not opened', PATIENCE, async (context) => {
  await using opened = await openInBrowser(context);
  const { session } = await submitTo(opened.target, 'education');
  const person = await session.people.lease();
  await expect(session.people.visit(person, 'https://app.seekpass.co/x#content=1')).rejects.toThrow(
    "leads to a host that is neither the target's nor in safety.allowHosts",
  );
});
