import { expect, test } from 'vitest';
import type { Fault } from '../../mock/faults/fault.ts';
import type { Exchange } from '../../results/exchange.ts';
import { openInBrowser, PATIENCE } from './mock-in-browser.ts';
import { submitTo } from './submit-to.ts';

test('people open links, decide and look into their accounts', PATIENCE, async (context) => {
  await using opened = await openInBrowser(context);
  const { session, link } = await submitTo(opened.target, 'education');
  const people = session.people;
  const [owner, other] = [await people.lease(), await people.lease()];
  const seen = {
    passer: await people.visit(other, link, { signIn: false }),
    owner: await people.visit(owner, link),
    other: await people.visit(other, link),
    otherAccepts: await people.decide(other, link, 'accept'),
    accepted: await people.decide(owner, link, 'accept'),
    again: await people.visit(owner, link),
    unknown: await people.visit(owner, link.replace(/content=\w/, 'content=_')),
  };
  expect(seen).toEqual({
    passer: 'sign-in',
    owner: 'consent',
    other: 'error',
    otherAccepts: 'error',
    accepted: 'credential',
    again: 'credential',
    unknown: 'error',
  });
  expect(await people.credentials(owner)).toMatchObject([{ credential_type: 'education' }]);
  expect(await people.credentials(other)).toEqual([]);
});

test('without a visit before, a decision counts as one', PATIENCE, async (context) => {
  await using opened = await openInBrowser(context);
  const { session, link } = await submitTo(opened.target, 'education');
  const person = await session.people.lease();
  expect(await session.people.decide(person, link, 'cancel')).toBe('canceled');
  expect(await session.people.visit(person, link)).toBe('error');
});

test('a prompt that comes again after accepting is reported', PATIENCE, async (context) => {
  const asksAgain: Fault = {
    name: 'asks-again',
    violates: ['CONS-003'],
    says: 'A person who accepts is asked again.',
    apply: ({ links }) => ({
      links: {
        page: (sight) => {
          const page = links.page(sight);
          return page === 'credential' ? 'consent' : page;
        },
      },
    }),
  };
  await using opened = await openInBrowser(context, { serve: { faults: [asksAgain] } });
  const { session, link } = await submitTo(opened.target, 'education');
  const person = await session.people.lease();
  expect(await session.people.decide(person, link, 'accept')).toBe('consent');
});

test('an app sign-in keeps the document beyond 48 hours', PATIENCE, async (context) => {
  await using opened = await openInBrowser(context);
  const { session, link } = await submitTo(opened.target, 'microcredential');
  const { people } = session;
  const [keen, idle] = [await people.lease(), await people.lease()];
  const second = await submitTo(opened.target, 'microcredential');
  await people.decide(keen, link, 'accept');
  await people.decide(idle, second.link, 'accept');
  await people.appSignIn(keen);
  await opened.target.clock?.advance(49 * 3600);
  expect(await people.credentials(keen)).toMatchObject([{ document: 'present' }]);
  expect(await people.credentials(idle)).toMatchObject([{ document: 'deleted' }]);
});

test('evidence shows the page and no secret', PATIENCE, async (context) => {
  const pictures = new Map<string, Uint8Array>();
  const keep = async (file: string, picture: Uint8Array) => void pictures.set(file, picture);
  await using opened = await openInBrowser(context, { open: { keep } });
  const evidence: Exchange[] = [];
  const { session, link } = await submitTo(opened.target, 'education', (each) => {
    if (each.via === 'browser') evidence.push(each);
  });
  const person = await session.people.lease();
  await session.people.visit(person, link);
  const [visit] = evidence;
  expect(visit).toMatchObject({
    step: 'test',
    request: { method: 'OPEN', body: `${person} → sign-in → consent` },
    response: { status: 200, body: expect.stringContaining('Accept this credential?') },
    attachment: expect.stringMatching(/^evidence\/test-consent-\w+\.png$/),
  });
  expect(
    Buffer.from(pictures.get(visit?.attachment ?? '') ?? [])
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  expect(JSON.stringify(evidence)).not.toMatch(/mock_session=|Aa1-/);
  expect(visit?.response?.body).not.toContain('<script');
});
