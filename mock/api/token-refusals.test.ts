import { expect, test } from 'vitest';
import { createMock } from '../mock.ts';

const fields = {
  grant_type: 'client_credentials',
  client_id: 'mock-partner-one',
  client_secret: 'synthetic-secret-of-partner-one',
  scope: 'write.education',
};
const { client_id: id, client_secret: secret, ...rest } = fields;
const form = 'application/x-www-form-urlencoded';
const encoded = (given: Readonly<Record<string, string>>) => new URLSearchParams(given).toString();

async function refusal(headers: Readonly<Record<string, string>>, body: string) {
  const path = '/api/partner/v1/oauth/token.json';
  const answer = await createMock().app.request(path, { method: 'POST', headers, body });
  const { error, error_description: says } = (await answer.json()) as Record<string, string>;
  return { status: answer.status, error, says };
}

test('a client that authenticates by Basic learns where its credentials belong', async () => {
  const authorization = `BASIC ${btoa(`${id}:${secret}`)}`;
  expect(await refusal({ 'content-type': form, authorization }, encoded(rest))).toEqual({
    status: 401,
    error: 'invalid_client',
    says: 'client_id and client_secret must be form fields; an Authorization: Basic header is not read',
  });
});

const formExpected = `the body must be a form (${form}) with grant_type, client_id, client_secret and scope, each once`;

test.each([
  ['application/json', 'application/json'],
  ['multipart/form-data; boundary=x', 'multipart/form-data'],
  ['text/plain ;charset=utf-8', 'text/plain'],
  ['application/vnd.partner-1.v2+json', 'application/vnd.partner-1.v2+json'],
  ['', 'of no readable content type'],
  ['json', 'of no readable content type'],
  ['"text/plain"', 'of no readable content type'],
  ['<b>text/plain', 'of no readable content type'],
  ['text/plain and more', 'of no readable content type'],
])(
  'a body of type %j is refused with the type that is expected and the one that came',
  async (type, came) => {
    expect(await refusal({ 'content-type': type }, JSON.stringify(fields))).toEqual({
      status: 400,
      error: 'invalid_request',
      says: `${formExpected}, and not ${came}`,
    });
  },
);

const belong = 'client_id and client_secret must be form fields';

test.each([
  [
    'a field that is given twice',
    `${encoded(fields)}&scope=x`,
    `a field is given twice; ${formExpected}`,
  ],
  [
    'a client without its secret',
    encoded({ ...rest, client_id: id }),
    `client_secret missing; ${belong}`,
  ],
  ['no client', encoded(rest), `client_id and client_secret missing; ${belong}`],
  [
    'a wrong secret',
    encoded({ ...fields, client_secret: 'x' }),
    'client_id and client_secret do not fit',
  ],
])('%s is named', async (_, body, says) => {
  expect((await refusal({ 'content-type': form }, body)).says).toBe(says);
});

test('a client that has a header of another scheme learns what is missing', async () => {
  const headers = { 'content-type': form, authorization: 'Bearer basic token' };
  expect((await refusal(headers, encoded(rest))).says).toBe(
    `client_id and client_secret missing; ${belong}`,
  );
});

test.each(['/oauth/token', '/api/partner/oauth/token.json', '/api/partner/v1/oauth/token'])(
  'the refusal of a request to %s lists the paths that exist',
  async (path) => {
    const answer = await createMock().app.request(path, { method: 'POST' });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('/api/partner/v1');
  },
);
