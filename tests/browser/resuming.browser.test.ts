import { expect, test } from 'vitest';
import { userNamed } from '../../profiles/testing/user.ts';
import type { OpenOptions } from '../../targets/open/open-target.ts';
import { openTarget } from '../../targets/open/open-target.ts';
import type { Target } from '../../targets/target.ts';
import { mockPages, openInBrowser, PATIENCE } from './mock-in-browser.ts';
import { submitTo } from './submit-to.ts';

const ada = userNamed('ada@example.org', { password: 'synthetic password of ada' });
const bo = userNamed('bo@example.org', { password: 'synthetic password of bo' });

test('a listed person is resumed by a later process', PATIENCE, async (context) => {
  const { users: _, ...pages } = await mockPages();
  await using opened = await openInBrowser(context, { people: { pages, users: [ada, bo] } });
  const { session, link } = await submitTo(opened.target, 'education');
  await session.people.lease();
  await session.people.decide(ada.name, link, 'accept');
  expect(await session.suspend()).toEqual([ada.name]);

  await using later = await reopened(opened.target, { reserved: [ada.name] });
  const [other, settling] = [sessionOf(later.target), sessionOf(later.target)];
  expect(await other.people?.lease()).toBe(bo.name);
  expect(await other.people?.visit(bo.name, link)).toBe('error');
  await settling.resume(ada.name);
  expect(await settling.people?.visit(ada.name, link)).toBe('credential');
});

test('a generated person is resumed by a later process', PATIENCE, async (context) => {
  await using opened = await openInBrowser(context);
  const { session, link } = await submitTo(opened.target, 'education');
  const person = await session.people.lease();
  await session.people.decide(person, link, 'accept');
  await session.suspend();

  await using later = await reopened(opened.target);
  const settling = sessionOf(later.target);
  await settling.resume(person);
  expect(await settling.people?.visit(person, link)).toBe('credential');
  await expect(settling.resume('nobody@people.example')).rejects.toThrow(
    'nobody@people.example is not a name that the pages file generates',
  );
});

test('a person of test control is used again by id', PATIENCE, async (context) => {
  const profile = { people: 'control' } as const;
  await using opened = await openInBrowser(context, { profile });
  const { session, link } = await submitTo(opened.target, 'education');
  const person = await session.people.lease();
  await session.people.decide(person, link, 'accept');
  await session.suspend();

  await using later = await reopened(opened.target);
  const settling = sessionOf(later.target);
  await settling.resume(person);
  expect(await settling.people?.visit(person, link)).toBe('credential');
});

/** The same target as another process opens it: with browsers and leases of its own. */
async function reopened({ profile }: Target, options: Partial<OpenOptions> = {}) {
  const target = await openTarget(profile, { version: '0.0.0', ...options });
  return { target, [Symbol.asyncDispose]: () => target.close() };
}

function sessionOf(target: Target) {
  return target.session({ step: 'later' });
}
