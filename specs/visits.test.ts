import { describe, expect, test } from 'vitest';
import type { DecisionPage, Page } from '../contracts/test-control.ts';
import type { People } from '../targets/drivers.ts';
import { thrownBy } from './testing/answers.ts';
import {
  accept,
  cancel,
  claim,
  expectPage,
  expectShutOut,
  openAndAccept,
  visitAs,
} from './visits.ts';

/** People who all see these pages, decisions in this order and then the last again, and what they did. */
function peopleSeeing(
  visit: Page,
  decisions: DecisionPage | readonly DecisionPage[] = 'error',
  given: Pick<People, 'decisionsOpen'> = {},
) {
  const did: string[] = [];
  const left = [decisions].flat();
  const people: People = {
    ...given,
    lease: async () => `person ${did.push('lease')}`,
    visit: async (person, link) => {
      did.push(`${person} visits ${link}`);
      return visit;
    },
    decide: async (person, link, choice) => {
      did.push(`${person} ${choice}s on ${link}`);
      return (left.length > 1 ? left.shift() : left[0]) as DecisionPage;
    },
    appSignIn: async () => {},
    credentials: async () => [],
  };
  return { people, did };
}

const submit = { link: 'https://l' };

test('a visit returns the page and the person', async () => {
  const { people } = peopleSeeing('error');
  expect(await visitAs(people, 'ada', submit.link)).toEqual({ person: 'ada', page: 'error' });
});

describe('an owner', () => {
  test.each(['consent', 'credential'] as const)('sees the %s page first', async (page) => {
    expect(await claim(peopleSeeing(page).people, submit)).toEqual({ person: 'person 1', page });
  });

  test.each(['sign-in', 'error'] as const)(
    'is not arranged if the person sees the %s page',
    async (page) => {
      expect(await thrownBy(() => claim(peopleSeeing(page).people, submit))).toMatchObject({
        name: 'Blocked',
        by: 'CONS-001',
        message: `the first person who signed in on https://l saw the ${page} page`,
      });
    },
  );

  test('accepts after opening the link', async () => {
    const { people, did } = peopleSeeing('consent', 'credential');
    expect(await accept(people, submit)).toEqual({ person: 'person 1', page: 'credential' });
    expect(did).toEqual(['lease', 'person 1 visits https://l', 'person 1 accepts on https://l']);
  });

  test.each([
    ['accepts', 'credential', accept],
    ['cancels', 'canceled', cancel],
  ] as const)('%s without opening the link if that counts as a visit', async (does, page, act) => {
    const { people, did } = peopleSeeing('error', page, { decisionsOpen: true });
    expect((await act(people, submit)).person).toBe('person 1');
    expect(did).toEqual(['lease', `person 1 ${does} on https://l`]);
  });

  test('opens the link where later visits are judged, whatever a decision counts as', async () => {
    const { people, did } = peopleSeeing('consent', 'credential', { decisionsOpen: true });
    expect(await openAndAccept(people, submit)).toEqual({ person: 'person 1', page: 'credential' });
    expect(did).toEqual(['lease', 'person 1 visits https://l', 'person 1 accepts on https://l']);
  });

  test('opens the link all the same if the decision was not taken', async () => {
    const { people, did } = peopleSeeing('consent', ['error', 'credential'], {
      decisionsOpen: true,
    });
    expect(await accept(people, submit)).toEqual({ person: 'person 1', page: 'credential' });
    expect(did).toEqual([
      'lease',
      'person 1 accepts on https://l',
      'person 1 visits https://l',
      'person 1 accepts on https://l',
    ]);
  });

  test('is not arranged by a decision on a link that shows an error', async () => {
    const { people } = peopleSeeing('error', 'error', { decisionsOpen: true });
    expect(await thrownBy(() => accept(people, submit))).toMatchObject({ by: 'CONS-001' });
  });

  test('cancels after opening the link', async () => {
    const { people, did } = peopleSeeing('consent', 'canceled');
    expect((await cancel(people, submit)).person).toBe('person 1');
    expect(did.at(-1)).toBe('person 1 cancels on https://l');
  });

  test.each([
    [accept, 'canceled', 'CONS-003'],
    [accept, 'error', 'CONS-003'],
    [cancel, 'credential', 'CONS-006'],
    [cancel, 'error', 'CONS-006'],
  ] as const)('is not made if deciding leads elsewhere', async (arrange, page, by) => {
    const { people } = peopleSeeing('consent', page);
    expect(await thrownBy(() => arrange(people, submit))).toMatchObject({ name: 'Blocked', by });
  });
});

test('a page is one of the expected or a violation', async () => {
  expectPage({ page: 'consent' }, ['credential', 'consent'], 'Ada');
  const thrown = await thrownBy(() =>
    expectPage({ page: 'error' }, ['credential', 'consent'], 'Ada', { basis: 'A' }),
  );
  expect(thrown).toMatchObject({
    name: 'Violation',
    basis: 'A',
    message: 'Ada: expected the credential or consent page, got the error page',
  });
});

describe('a person who is shut out', () => {
  const seeing = (page: Page) => thrownBy(() => expectShutOut({ person: 'p', page }, 'Ada'));

  test('sees the error page', async () => {
    expect(await seeing('error')).toBeNull();
  });

  test('that may only sign in is worth a warning', async () => {
    expect(await seeing('sign-in')).toMatchObject({ name: 'Violation', basis: 'A' });
  });

  test.each(['consent', 'credential'] as const)('must not see the %s page', async (page) => {
    expect(await seeing(page)).toMatchObject({ name: 'Violation', basis: null });
  });
});
