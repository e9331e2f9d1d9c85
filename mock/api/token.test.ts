import { decodeJwt, decodeProtectedHeader } from 'jose';
import { describe, expect, test } from 'vitest';
import { mockForTest } from '../testing/mock.ts';

describe('the token endpoint', () => {
  test('grants a bearer JWT that lives for an hour', async () => {
    const answer = await mockForTest().requestToken({ scope: 'write.education' });
    const body = (await answer.json()) as Record<string, string>;
    const claims = decodeJwt(body.access_token ?? '');
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
    expect(decodeProtectedHeader(body.access_token ?? '').alg).toBe('HS512');
    expect(claims).toMatchObject({ client_id: 'mock-partner-one', scope: 'write.education' });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(3600);
  });

  test('gives each token another jti', async () => {
    const mock = mockForTest();
    const [one, two] = [await mock.bearer(), await mock.bearer()];
    expect(one.authorization).not.toBe(two.authorization);
  });

  test.each([
    ['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client'],
    ['an unknown client', { client_id: 'nobody' }, 401, 'invalid_client'],
    ['another grant type', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['an empty grant type', { grant_type: '' }, 400, 'invalid_request'],
    ['an unknown scope', { scope: 'write.education write.moon' }, 400, 'invalid_scope'],
    ['no scope at all', { scope: '' }, 400, 'invalid_scope'],
  ])('refuses %s as RFC 6749 says', async (_what, form, status, error) => {
    const answer = await mockForTest().requestToken(form);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error });
  });

  test('refuses a JSON body and a field twice', async () => {
    const mock = mockForTest();
    const path = '/api/partner/v1/oauth/token.json';
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const twice = await mock.post(path, 'grant_type=a&grant_type=b', form);
    expect(await (await mock.post(path, {})).json()).toMatchObject({ error: 'invalid_request' });
    expect(await twice.json()).toMatchObject({ error: 'invalid_request' });
  });

  test('judges the life of a token by the clock of the mock', async () => {
    const mock = mockForTest();
    const headers = await mock.bearer();
    const read = async () =>
      (await mock.app.request('/api/partner/v1/submissions/x/status.json', { headers })).status;
    mock.clock.advance(3599);
    expect(await read()).toBe(404);
    mock.clock.advance(1);
    expect(await read()).toBe(401);
  });

  test('takes every token back on a reset', async () => {
    const mock = mockForTest();
    const headers = await mock.bearer();
    mock.reset();
    const answer = await mock.app.request('/api/partner/v1/submissions/x/status.json', { headers });
    expect(answer.status).toBe(401);
  });
});
