import { describe, expect, test } from 'vitest';
import { education, mockForTest } from '../testing/mock.ts';

type Arrange = (given: Submitted) => unknown;
type Submitted = Awaited<ReturnType<typeof submitted>>;

const nothing: Arrange = () => undefined;
const owned: Arrange = ({ mock, link, owner }) => mock.visit(owner, link);
const accepted: Arrange = ({ mock, link, owner }) => mock.decide(owner, link, 'accept');
const canceled: Arrange = ({ mock, link, owner }) => mock.decide(owner, link, 'cancel');
const gone: Arrange = ({ mock }) => mock.wait(48 + 1 / 60);
const ownedAndGone: Arrange = async (given) => {
  await owned(given);
  gone(given);
};

/** The table "What a link shows" of the test-control protocol. */
const table: [string, Arrange, anonymous: string, owner: string, other: string | null][] = [
  ['before anyone has signed in', nothing, 'sign-in', 'consent', null],
  ['that is owned, not accepted', owned, 'sign-in', 'consent', 'error'],
  ['that is accepted', accepted, 'sign-in', 'credential', 'error'],
  ['that is cancelled', canceled, 'sign-in', 'error', 'error'],
  ['that is gone after 48 hours', gone, 'sign-in', 'error', 'error'],
  ['that was claimed and is gone', ownedAndGone, 'sign-in', 'error', 'error'],
];

describe('the link of a submission', () => {
  test.each(table)('%s shows what the table says', async (_state, arrange, ...pages) => {
    const here = await submitted();
    const { mock, link, owner, other } = here;
    await arrange(here);
    const seen = [await mock.visit(other, link, false), await mock.visit(owner, link)];
    expect([...seen, pages[2] && (await mock.visit(other, link))]).toEqual(pages);
  });

  test.each([
    ['content', (link: string) => link.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
    ['client id', (link: string) => link.replace('partner-one', 'partner-two')],
    ['document type', (link: string) => link.replace('=pdf', '=none')],
    ['path', (link: string) => link.replace('/education', '/microcredential')],
    ['whole', () => 'not a link'],
  ])('shows an error if its %s was altered', async (_part, alter) => {
    const { mock, link, owner } = await submitted();
    expect(await mock.visit(owner, alter(link))).toBe('error');
  });

  test('shows no words of the submission before anyone has signed in', async () => {
    const { mock, link, other } = await submitted();
    const visit = { redirect_uri: link, sign_in: false };
    const answer = await mock.post(`/__control/people/${other}/visit`, visit);
    expect(await answer.json()).toEqual({ page: 'sign-in', text: '' });
    const madeUp = { redirect_uri: `${link}0`, sign_in: false };
    const unknown = await mock.post(`/__control/people/${other}/visit`, madeUp);
    expect(await unknown.json()).toEqual({ page: 'sign-in', text: '' });
  });

  test('opens as curl prints it, with its ampersands escaped', async () => {
    const { mock, link, owner } = await submitted();
    expect(await mock.visit(owner, link.replaceAll('&', '\\u0026'))).toBe('consent');
  });

  test('belongs to exactly one of two who claim at once', async () => {
    const { mock, link, owner, other } = await submitted();
    const pages = await Promise.all([mock.visit(owner, link), mock.visit(other, link)]);
    expect(pages.toSorted()).toEqual(['consent', 'error']);
  });

  test('is alive a minute before 48 hours are over', async () => {
    const { mock, link, owner } = await submitted();
    mock.wait(47 + 59 / 60);
    expect(await mock.visit(owner, link)).toBe('consent');
  });

  test('of a verification is alive until someone decides', async () => {
    const mock = mockForTest();
    const { redirect_uri } = await mock.verify();
    mock.wait(49);
    const person = await mock.person();
    expect(await mock.visit(person, redirect_uri)).toBe('consent');
    expect(await mock.decide(person, redirect_uri, 'accept')).toBe('credential');
  });
});

describe('a decision', () => {
  test('of acceptance puts the credential into the account', async () => {
    const { mock, link, owner, other } = await submitted();
    expect(await mock.decide(owner, link, 'accept')).toBe('credential');
    expect(await mock.decide(other, link, 'accept')).toBe('error');
    expect(await mock.credentials(other)).toEqual([]);
    expect(await mock.credentials(owner)).toEqual([
      {
        credential_type: 'education',
        fields: education('a').data.credential,
        document: 'present',
        request: link.split('content=')[1],
      },
    ]);
  });

  test('once taken does not change any more', async () => {
    const { mock, link, owner } = await submitted();
    await mock.decide(owner, link, 'accept');
    expect(await mock.decide(owner, link, 'cancel')).toBe('credential');
    expect(await (await mock.status('a')).json()).toMatchObject({ status: 'verified' });
  });

  test('to cancel keeps the credential out of the account', async () => {
    const { mock, link, owner } = await submitted();
    expect(await mock.decide(owner, link, 'cancel')).toBe('canceled');
    expect(await mock.decide(owner, link, 'accept')).toBe('error');
    expect(await mock.credentials(owner)).toEqual([]);
  });
});

async function submitted() {
  const mock = mockForTest();
  const link = await mock.submit(education('a'));
  return { mock, link, owner: await mock.person(), other: await mock.person() };
}
