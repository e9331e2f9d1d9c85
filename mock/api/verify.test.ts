import { describe, expect, test } from 'vitest';
import { verifyPath, verifyResultPath } from '../../contracts/endpoints.ts';
import { mockForTest } from '../testing/mock.ts';

const ask = verifyPath('digital_identity');
const read = verifyResultPath.replace('{request_id}', 'V-1');

describe('a verification', () => {
  test('has a link of its own, with the client and without a document type', async () => {
    const mock = mockForTest();
    const { request_id, redirect_uri } = await mock.verify({ request_id: 'V-1' });
    expect(request_id).toBe('V-1');
    expect(redirect_uri).toMatch(
      /^http:\/\/localhost\/partner\/verify\/digitalIdentity#clientId=mock-partner-one&content=[0-9a-f-]{36}$/,
    );
  });

  test('shows who a person is that has accepted no digital identity', async () => {
    const mock = mockForTest();
    const { redirect_uri } = await mock.verify({ request_id: 'V-1' });
    const person = await mock.person();
    await mock.decide(person, redirect_uri, 'accept');
    expect(await (await mock.result('V-1')).json()).toEqual({
      request_id: 'V-1',
      status: 'verified',
      finalized_at: '2026-01-01T00:00:00Z',
      credential: {
        full_name: `Synthetic Person ${person.slice(-6)}`,
        date_of_birth: '1990-01-01',
      },
    });
  });

  test('shows nothing once it is cancelled', async () => {
    const mock = mockForTest();
    const { redirect_uri } = await mock.verify({ request_id: 'V-1' });
    await mock.decide(await mock.person(), redirect_uri, 'cancel');
    expect(await (await mock.result('V-1')).json()).toEqual({
      request_id: 'V-1',
      status: 'canceled',
      finalized_at: '2026-01-01T00:00:00Z',
      credential: null,
    });
  });

  test('puts nothing into the account of the person', async () => {
    const mock = mockForTest();
    const { redirect_uri } = await mock.verify();
    const person = await mock.person();
    await mock.decide(person, redirect_uri, 'accept');
    expect(await mock.credentials(person)).toEqual([]);
  });

  test.each(['mine.json', 'mine.json.2', '.json'])('is found by the id %s', async (request_id) => {
    const mock = mockForTest();
    await mock.verify({ request_id });
    const result = await mock.result(request_id);
    expect(result.status).toBe(200);
    expect(await result.json()).toMatchObject({ request_id, status: 'incomplete' });
  });

  test('is not found by an id that was never asked for', async () => {
    const result = await mockForTest().result('V-1');
    expect(result.status).toBe(404);
    expect(await result.json()).toEqual({
      errors: [{ field: 'request_id', code: 'unknown', message: 'no verification has this id' }],
    });
  });

  test.each([
    ['asked for', 'POST', ask],
    ['read', 'GET', read],
  ])('is not %s without the scope for it', async (_what, method, path) => {
    const mock = mockForTest();
    const granted = await mock.requestToken({ scope: 'write.digital_identity' });
    const { access_token } = (await granted.json()) as { access_token: string };
    const answer = await mock.app.request(path, {
      method,
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      ...(method === 'POST' ? { body: '{}' } : {}),
    });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual({
      errors: [
        {
          field: 'authorization',
          code: 'missing_scope',
          message: 'must grant read.digital_identity',
        },
      ],
    });
    expect(answer.headers.get('www-authenticate')).toBe(
      'Bearer realm="partner", error="insufficient_scope", scope="read.digital_identity"',
    );
  });
});
