import { describe, expect, test } from 'vitest';
import type { Decision } from '../../contracts/test-control.ts';
import type { MockOptions } from '../mock.ts';
import { chosenScenes } from '../scenes/chosen-scenes.ts';
import { mockForTest } from '../testing/mock.ts';
import { receiverForTest } from '../testing/receiver.ts';

/** A port that fetch asks of no server: a return to it is noted, and not answered. */
const nobody = 'http://127.0.0.1:9/back';

async function asked(callback_url: string, options: MockOptions = {}) {
  const mock = mockForTest({ ...options, journal: 100 });
  const { redirect_uri: link } = await mock.verify({ request_id: 'V-1', callback_url });
  const person = await mock.person();
  const returns = () => mock.journal.entries().filter((entry) => entry.kind === 'return');
  const decide = async (decision: Decision) => {
    const path = `/__control/people/${person}/consent`;
    return (await mock.post(path, { redirect_uri: link, decision })).json();
  };
  return { mock, link, person, returns, decide };
}

describe('a person who has decided', () => {
  test.each([
    ['accept', 'credential', 'verified'],
    ['cancel', 'canceled', 'canceled'],
  ] as const)('to %s returns with the outcome if the mock adds it', async (word, page, status) => {
    const settings = { callbackParameters: true };
    const { decide, returns } = await asked(nobody, { settings });
    const url = `${nobody}?request_id=V-1&status=${status}`;
    expect(await decide(word)).toEqual({ page, return_to: url });
    expect(returns()).toMatchObject([{ url, requestId: 'V-1', says: null, status: null }]);
  });

  test('returns to the address as given by default', async () => {
    const { decide, returns } = await asked(nobody);
    expect(await decide('accept')).toEqual({ page: 'credential', return_to: nobody });
    expect(returns()).toMatchObject([{ url: nobody }]);
  });

  test('is shown the way to another machine, which the mock itself does not call', async () => {
    const url = 'https://partner.example/back';
    const { decide, returns } = await asked(url);
    expect(await decide('accept')).toEqual({ page: 'credential', return_to: url });
    expect(returns()).toEqual([]);
  });

  test('is not followed to where the page of the partner redirects', async () => {
    await using page = await receiverForTest(302);
    const { decide, returns } = await asked(`${page.url}/back`);
    await decide('accept');
    expect(page.arrived.map(({ path }) => path)).toEqual(['/back']);
    expect(returns()).toMatchObject([{ status: 302 }]);
  });
});

describe('a person who is late', () => {
  test('has not returned when the decision is answered', async () => {
    const { decide, returns } = await asked(nobody, { scenes: chosenScenes(['return-late']) });
    expect(await decide('accept')).toEqual({ page: 'credential', return_to: nobody });
    expect(returns()).toEqual([]);
  });

  test('is not waited for by strangers', async () => {
    const scenes = chosenScenes(['return-late', 'return-forged']);
    const { mock, person, link, returns } = await asked(nobody, { scenes });
    await mock.visit(person, link);
    expect(returns()).toMatchObject([
      { url: nobody, says: 'without a decision' },
      {
        url: `${nobody}?request_id=V-1&status=verified`,
        says: 'with an invented status=verified',
      },
    ]);
  });

  test('returns all the same', async () => {
    const late = {
      name: 'late-return',
      violates: [],
      says: 'The person takes a millisecond.',
      apply: () => ({ callbacks: { delay: () => 1 } }),
    };
    const { mock, decide, returns } = await asked(nobody, { faults: [late] });
    const { promise: returned, resolve } = Promise.withResolvers<void>();
    mock.journal.listen((entry) => entry.kind === 'return' && resolve());
    await decide('cancel');
    await returned;
    expect(returns()).toMatchObject([{ url: nobody, says: null }]);
  });
});
