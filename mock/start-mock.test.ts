import { describe, expect, test } from 'vitest';
import { addPath, statusPath, tokenPath } from '../contracts/endpoints.ts';
import { type StartedMock, startMock } from './start-mock.ts';
import { education } from './testing/mock.ts';

async function token({ url, client }: StartedMock): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: client.clientId,
    client_secret: client.clientSecret,
    scope: 'write.education',
  });
  const answer = await fetch(`${url}${tokenPath}`, { method: 'POST', body });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function submit(mock: StartedMock, id: string): Promise<string> {
  const answer = await fetch(`${mock.url}${addPath('education')}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await token(mock)}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(education(id)),
  });
  return ((await answer.json()) as { redirect_uri: string }).redirect_uri;
}

async function statusOf(mock: StartedMock, id: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${await token(mock)}` };
  return (await fetch(`${mock.url}${statusPath(id)}`, { headers })).json();
}

describe('a mock started for a test', () => {
  test('lets a person accept, and reports it', async () => {
    await using mock = await startMock();
    const link = await submit(mock, 'a');
    const person = await mock.newPerson();
    expect(await person.visit(link, { signedIn: false })).toBe('sign-in');
    expect([await person.visit(link), await person.accept(link)]).toEqual([
      'consent',
      'credential',
    ]);
    expect(await statusOf(mock, 'a')).toMatchObject({ status: 'verified' });
    expect(await person.credentials()).toMatchObject([{ credential_type: 'education' }]);
  });

  test('lets a person cancel, and reports it', async () => {
    await using mock = await startMock();
    const link = await submit(mock, 'a');
    const person = await mock.newPerson();
    expect(await person.cancel(link)).toBe('canceled');
    expect(await statusOf(mock, 'a')).toMatchObject({ status: 'canceled' });
    expect(await person.credentials()).toEqual([]);
  });

  test('moves its time, and what depends on it', async () => {
    await using mock = await startMock();
    const link = await submit(mock, 'a');
    const later = mock.clock.advance({ hours: 48, minutes: 1, seconds: 5 });
    expect(later.toISOString()).toBe('2026-01-03T00:01:05.000Z');
    expect(mock.clock.now()).toEqual(later);
    expect(await (await mock.newPerson()).visit(link)).toBe('error');
  });

  test('deletes the documents of who never signs in to the app', async () => {
    await using mock = await startMock();
    const links = [await submit(mock, 'a'), await submit(mock, 'b')] as const;
    const people = [await mock.newPerson(), await mock.newPerson()] as const;
    for (const [index, person] of people.entries()) await person.accept(links[index] ?? '');
    await people[0].signInToApp();
    mock.clock.advance({ hours: 49 });
    const documents = people.map(async (person) => (await person.credentials())[0]?.document);
    expect(await Promise.all(documents)).toEqual(['present', 'deleted']);
  });

  test('has the defect that it was asked for', async () => {
    await using mock = await startMock({ faults: ['old-link-alive'] });
    const link = await submit(mock, 'a');
    mock.clock.advance({ hours: 49 });
    expect(await (await mock.newPerson()).visit(link)).toBe('consent');
  });

  test('refuses a defect that it does not know', async () => {
    await expect(startMock({ faults: ['no-such'] })).rejects.toThrow('"no-such" is not one of the');
  });

  test('forgets all on a reset, its people too', async () => {
    await using mock = await startMock();
    const person = await mock.newPerson();
    mock.reset();
    await expect(person.credentials()).rejects.toThrow('the mock refused: no person has the id');
  });
});
