import { describe, expect, test } from 'vitest';
import { mockClients } from '../clients.ts';
import { education, mockForTest } from '../testing/mock.ts';

describe('the same id again', () => {
  test.each([0, 24, 47 + 59 / 60])('gets the original link after %d hours', async (hours) => {
    const mock = mockForTest();
    const first = await mock.submit(education('a'));
    mock.wait(hours);
    const again = await mock.add(education('a', { full_name: 'Someone Else' }));
    expect(again.status).toBe(201);
    expect(await again.json()).toEqual({ redirect_uri: first });
  });

  test('gets a new link after 48 hours, for 48 hours', async () => {
    const mock = mockForTest();
    const first = await mock.submit(education('a'));
    mock.wait(48 + 1 / 60);
    const second = await mock.submit(education('a'));
    mock.wait(47 + 59 / 60);
    expect(second).not.toBe(first);
    expect(await mock.submit(education('a'))).toBe(second);
  });

  test('is another submission for another partner', async () => {
    const mock = mockForTest();
    const ours = await mock.submit(education('a'));
    const other = await mock.submit(education('a'), 'education', mockClients[1]);
    expect(other).toContain('clientId=mock-partner-two');
    expect(other.split('content=')[1]).not.toBe(ours.split('content=')[1]);
  });

  test('is compared exactly, letter case and spaces included', async () => {
    const mock = mockForTest();
    const links = await Promise.all(
      ['a', 'A', ' a', 'x-a'].map((id) => mock.submit(education(id))),
    );
    expect(new Set(links).size).toBe(4);
  });

  test('sent many times at once makes one request', async () => {
    const mock = mockForTest();
    const ids = Array.from({ length: 20 }, () => 'a');
    const links = await Promise.all(ids.map((id) => mock.submit(education(id))));
    expect(new Set(links).size).toBe(1);
  });

  test('keeps the payload that came first', async () => {
    const mock = mockForTest();
    const link = await mock.submit(education('a'));
    await mock.submit(education('a', { full_name: 'Someone Else' }));
    const person = await mock.person();
    await mock.decide(person, link, 'accept');
    const [held] = await mock.credentials(person);
    expect(held?.fields).toEqual(education('a').data.credential);
  });

  test('after acceptance and 48 hours makes a request beside the credential', async () => {
    const mock = mockForTest();
    const [first, person] = [await mock.submit(education('a')), await mock.person()];
    await mock.decide(person, first, 'accept');
    mock.wait(49);
    const second = await mock.submit(education('a'));
    expect(second).not.toBe(first);
    expect(await mock.visit(person, first)).toBe('credential');
    expect(await mock.credentials(person)).toHaveLength(1);
  });
});

describe('the seed', () => {
  test('decides the ids of requests and people', async () => {
    const [one, same, other] = await Promise.all([7, 7, 8].map((seed) => firstLinks(seed)));
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
  });
});

async function firstLinks(seed: number): Promise<string[]> {
  const mock = mockForTest({ seed });
  return [
    await mock.submit(education('a')),
    await mock.submit(education('b')),
    await mock.person(),
  ];
}
