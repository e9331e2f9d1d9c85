import { SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { addPath } from '../../contracts/endpoints.ts';
import { mockClients } from '../clients.ts';
import { education, mockForTest } from '../testing/mock.ts';

const path = addPath('education');
const claims = { client_id: mockClients[0].clientId, scope: 'write.education' };

describe('a submission', () => {
  test('is answered 201 with a link in escaped JSON', async () => {
    const answer = await mockForTest().add(education('a'));
    const text = await answer.text();
    expect(answer.status).toBe(201);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(text).toContain('\\u0026documentType=pdf\\u0026content=');
    expect(text).not.toContain('&');
    expect(JSON.parse(text).redirect_uri).toMatch(
      /^http:\/\/localhost\/partner\/add\/education#clientId=mock-partner-one&documentType=pdf&content=[\da-f-]{36}$/,
    );
  });

  test('is dated by the clock of the mock', async () => {
    const answer = await mockForTest({ startAt: new Date('2030-05-01T10:00:00Z') }).add({});
    expect(answer.headers.get('date')).toBe('Wed, 01 May 2030 10:00:00 GMT');
  });

  test('gets a link on the public URL if one is set', async () => {
    const mock = mockForTest({ publicUrl: 'https://mock.example/' });
    expect(await mock.submit(education('a'))).toMatch(/^https:\/\/mock\.example\/partner\/add\//);
  });

  test.each([
    ['a missing field', { full_name: undefined }, 'full_name', 'missing'],
    ['a field of another type', { course_name: 7 }, 'course_name', 'wrong_type'],
    ['a year out of format', { conferral_year: '20' }, 'conferral_year', 'wrong_format'],
    ['a condition not kept', { awaiting_graduation: true }, 'conferral_year', 'invalid'],
  ])('with %s is refused at the field', async (_what, change, field, code) => {
    const answer = await mockForTest().add(education('a', change));
    const body = (await answer.json()) as { errors: unknown[] };
    expect(answer.status).toBe(422);
    expect(body.errors).toEqual([
      { field: `data.credential.${field}`, code, message: expect.stringMatching(/./) },
    ]);
  });

  test('that is refused leaves nothing behind', async () => {
    const mock = mockForTest();
    await mock.add(education('a', { full_name: 7 }));
    expect((await mock.status('a')).status).toBe(404);
  });

  test('needs JSON by content type and by body', async () => {
    const mock = mockForTest();
    const headers = await mock.bearer();
    const asText = await mock.post(path, education('a'), {
      ...headers,
      'content-type': 'text/plain',
    });
    const patched = { ...headers, 'content-type': 'application/merge-patch+json; charset=utf-8' };
    expect(asText.status).toBe(415);
    expect((await mock.post(path, '{"id":', headers)).status).toBe(400);
    expect((await mock.post(path, education('a'), patched)).status).toBe(201);
  });

  test('of an unknown type or by another method is refused', async () => {
    const mock = mockForTest();
    const headers = await mock.bearer();
    const read = await mock.app.request(path, { headers });
    expect((await mock.post(addPath('diploma'), {}, headers)).status).toBe(404);
    expect(read.status).toBe(405);
    expect(read.headers.get('allow')).toBe('POST');
  });

  test('without the scope of its type is refused with 403', async () => {
    const mock = mockForTest();
    const granted = await mock.requestToken({ scope: 'write.microcredential' });
    const { access_token } = (await granted.json()) as { access_token: string };
    const answer = await mock.post(path, education('a'), {
      authorization: `Bearer ${access_token}`,
    });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('www-authenticate')).toContain('scope="write.education"');
  });

  test.each([
    ['no token', async () => ''],
    ['an empty token', async () => 'Bearer '],
    ['a token of another scheme', async (real: string) => real.replace('Bearer', 'Basic')],
    ['a token with a changed signature', async (real: string) => `${real.slice(0, -9)}AAAAAAAAA`],
    ['an unsigned token', async () => `Bearer ${new UnsecuredJWT(claims).encode()}`],
    ['a token signed with another key', () => forged('HS512')],
    ['a token of another algorithm', () => forged('HS256')],
  ])('with %s is refused with 401', async (_what, authorizationFor) => {
    const mock = mockForTest();
    const authorization = await authorizationFor((await mock.bearer()).authorization);
    const answer = await mock.post(path, education('a'), { authorization });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer realm="partner"/);
  });
});

async function forged(alg: string): Promise<string> {
  const token = new SignJWT(claims).setProtectedHeader({ alg }).setExpirationTime('2h');
  return `Bearer ${await token.sign(new Uint8Array(64))}`;
}
