import { describe, expect, test } from 'vitest';
import type { Payload } from '../../contracts/payload.ts';
import type { DecisionPage, Page } from '../../contracts/test-control.ts';
import type { People } from '../../targets/drivers.ts';
import type { HeldCredentials } from '../accounts.ts';
import { submitted, thrownBy } from '../testing/answers.ts';
import { acceptToo, expectReplaced, looksLike } from './accepting-versions.ts';

const version = (credential: Record<string, unknown>): Payload => ({
  credential_type: 'education',
  document_type: 'none',
  data: { credential },
});
const versions = {
  older: version({ name: 'Ada', score: 'A', year: '2020', note: null }),
  newer: version({ name: 'Ada', score: 'B', year: '2024', note: null }),
};
const entry = (fields: Record<string, unknown>): HeldCredentials[number] => ({
  credential_type: 'education',
  fields,
  document: 'none',
});
const [older, newer] = [versions.older, versions.newer].map(({ data }) => entry(data.credential));

describe('an account entry', () => {
  test.each([
    [{ name: 'Ada', score: 'A', year: '2020' }, 'older'],
    [{ name: 'Ada', score: 'B', year: '2024', more: 1 }, 'newer'],
    [{ name: 'Ada', score: 'B' }, 'newer'],
    [{ name: 'Ada', score: 'A', year: '2024' }, 'either'],
    [{ name: 'Ada' }, 'either'],
    [{}, 'either'],
  ] as const)('of %j looks like the %s version', (fields, which) => {
    expect(looksLike(entry(fields), versions)).toBe(which);
  });

  test('without a field that the newer version dropped looks newer', () => {
    const dropped = { older: version({ a: 1, b: 2 }), newer: version({ a: 1 }) };
    expect(looksLike(entry({ a: 1 }), dropped)).toBe('newer');
    expect(looksLike(entry({ a: 1, b: 2 }), dropped)).toBe('older');
  });
});

describe('a replaced credential', () => {
  const faultOf = (...held: (HeldCredentials[number] | undefined)[]) =>
    thrownBy(() => expectReplaced(held as HeldCredentials, versions, 'after retaking'));

  test('is the newer one alone', async () => {
    expect(await faultOf(newer)).toBeNull();
    expect(await faultOf(entry({ name: 'Ada' }))).toBeNull();
  });

  test('is not there beside the older one', async () => {
    expect(await faultOf(older, newer)).toMatchObject({
      name: 'Violation',
      message:
        'after retaking: expected one credential, the newer one, the account holds education, education',
    });
  });

  test('is not the older one', async () => {
    expect(await faultOf(older)).toMatchObject({
      name: 'Violation',
      message: 'after retaking: expected the newer version, the account still shows the older one',
    });
  });

  test('cannot be judged if the account lists nothing', async () => {
    expect(await faultOf()).toMatchObject({ name: 'Blocked', by: 'LINK-001' });
  });
});

describe('accepting another link', () => {
  async function accepting(
    visit: Page,
    decision: DecisionPage,
    given: Pick<People, 'decisionsOpen'> = {},
  ) {
    const did: string[] = [];
    const people = {
      ...given,
      visit: async () => visit,
      decide: async (_person: string, _link: string, choice: string) => {
        did.push(choice);
        return decision;
      },
    } as unknown as People;
    return { did, thrown: await thrownBy(() => acceptToo(people, 'ada', submitted('l'))) };
  }

  test('asks for consent only if the page does', async () => {
    expect(await accepting('consent', 'credential')).toEqual({ did: ['accept'], thrown: null });
    expect(await accepting('credential', 'error')).toEqual({ did: [], thrown: null });
  });

  test('needs no visit if a decision counts as one', async () => {
    const given = { decisionsOpen: true };
    expect(await accepting('error', 'credential', given)).toEqual({
      did: ['accept'],
      thrown: null,
    });
    expect(await accepting('credential', 'error', given)).toEqual({
      did: ['accept'],
      thrown: null,
    });
  });

  test.each([
    ['error', 'credential', 'error'],
    ['sign-in', 'credential', 'sign-in'],
    ['consent', 'error', 'error'],
    ['consent', 'canceled', 'canceled'],
  ] as const)('from the %s page to %s is blocked', async (visit, decision, page) => {
    expect((await accepting(visit, decision)).thrown).toMatchObject({
      name: 'Blocked',
      by: 'CONS-003',
      message: `accepting l led to the ${page} page`,
    });
  });
});
