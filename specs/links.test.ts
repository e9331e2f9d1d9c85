import { describe, expect, test } from 'vitest';
import { createPartner, type Submitted } from '../harness/check/partner.ts';
import { type FakeAnswer, fakeTarget } from '../harness/testing/fake-target.ts';
import { contentOf, expectNewRequest, expectSameLink, renew, repeatSame } from './links.ts';
import { linkTo, submitted, thrownBy } from './testing/answers.ts';

const earlier = submitted(linkTo('old'));

describe('the content of a link', () => {
  test('is read from its fragment, decoded', () => {
    expect(contentOf(submitted('https://l/p#content=a%20b&clientId=c'))).toBe('a b');
  });

  test.each(['https://l/p?content=a', 'https://l/p#content=', 'https://l/p', 'no link'])(
    'cannot be read from %s',
    async (link) => {
      expect(await thrownBy(() => contentOf(submitted(link)))).toMatchObject({
        message: `POST /add (id spc-1): expected a link with a content in its fragment, got ${link}`,
      });
    },
  );
});

test('the same link is the same to the letter', async () => {
  expectSameLink(submitted(linkTo('old')), earlier);
  expect(await thrownBy(() => expectSameLink(submitted(linkTo('OLD')), earlier))).toMatchObject({
    name: 'Violation',
    message: `POST /add (id spc-1): expected the original link ${linkTo('old')}, got ${linkTo('OLD')}`,
  });
});

test('a new request has a new content, not just another link', async () => {
  expectNewRequest(submitted(linkTo('new')), earlier);
  const other = submitted(linkTo('old').replace('clientId=c', 'clientId=d'));
  expect(await thrownBy(() => expectNewRequest(other, earlier))).toMatchObject({
    name: 'Violation',
    message: 'POST /add (id spc-1): expected a new content, got old again',
  });
});

/** The result of a repeat that the target answers with this. */
async function repeating(
  how: typeof renew | typeof repeatSame,
  answer: FakeAnswer,
): Promise<{
  readonly body: unknown;
  readonly repeat: Submitted | null;
  readonly thrown: unknown;
}> {
  const target = fakeTarget({ answer: () => answer });
  const session = target.session({ step: 'step' });
  const partner = createPartner(session.partner, () => 'a fresh id');
  let repeat: Submitted | null = null;
  const thrown = await thrownBy(async () => {
    repeat = await how(partner, earlier);
  });
  return { body: target.requests[0]?.body, repeat, thrown };
}

const bringing = (content: string) => ({ status: 200, body: { redirect_uri: linkTo(content) } });

describe('a repeat as a precondition', () => {
  test('sends the same id and payload again', async () => {
    const { body } = await repeating(repeatSame, bringing('old'));
    expect(body).toEqual({ id: 'spc-1', credential_type: 'education', document_type: 'none' });
  });

  test('is the original within 48 hours', async () => {
    expect((await repeating(repeatSame, bringing('old'))).repeat?.link).toBe(linkTo('old'));
    expect((await repeating(repeatSame, bringing('new'))).thrown).toMatchObject({
      name: 'Blocked',
      by: 'REUSE-001',
    });
  });

  test('is a new request after 48 hours', async () => {
    expect((await repeating(renew, bringing('new'))).repeat?.link).toBe(linkTo('new'));
    expect((await repeating(renew, bringing('old'))).thrown).toMatchObject({
      name: 'Blocked',
      by: 'REUSE-003',
    });
  });

  test.each([
    [renew, 'REUSE-003'],
    [repeatSame, 'REUSE-001'],
  ] as const)('that is refused blocks by the rule of repeats', async (how, by) => {
    const { thrown } = await repeating(how, { status: 409, body: 'no' });
    expect(thrown).toMatchObject({
      name: 'Blocked',
      by,
      message: 'POST /add/education (id spc-1), sent again: no link came back but 409 no',
    });
  });
});
