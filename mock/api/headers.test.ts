import { decodeProtectedHeader } from 'jose';
import { expect, test } from 'vitest';
import { addPath, statusesPath } from '../../contracts/endpoints.ts';
import { education, mockForTest } from '../testing/mock.ts';

const path = addPath('education');

test.each([
  ['two spaces', (header: string) => header.replace(' ', '  '), 201],
  ['another case', (header: string) => header.replace('Bearer', 'bEARER'), 201],
  ['something before it', (header: string) => `x ${header}`, 401],
  ['something after it', (header: string) => `${header} x`, 401],
])('a bearer token with %s', async (_what, change, status) => {
  const mock = mockForTest();
  const authorization = change((await mock.bearer()).authorization);
  const answer = await mock.post(path, education('a'), { authorization });
  expect(answer.status).toBe(status);
});

test.each([
  ['application/json;charset=utf-8', 201],
  ['Application/JSON ; charset=utf-8', 201],
  ['application/vnd.partner-1.v2+json', 201],
  ['text/application/json', 415],
  ['application/jsonx', 415],
  ['application/+json', 415],
  ['application/a b+json', 415],
])('a submission as %s is answered %i', async (type, status) => {
  const mock = mockForTest();
  const headers = { ...(await mock.bearer()), 'content-type': type };
  expect((await mock.post(path, education('a'), headers)).status).toBe(status);
});

test('one id that is not a text spoils the list', async () => {
  const mock = mockForTest();
  const body = { ids: ['a', 7] };
  expect((await mock.post(statusesPath, body, await mock.bearer())).status).toBe(422);
});

test('a token says in its header that it is a JWT', async () => {
  const { authorization } = await mockForTest().bearer();
  expect(decodeProtectedHeader(authorization.slice(7))).toEqual({ alg: 'HS512', typ: 'JWT' });
});

test('a value that fits neither of two formats is of the wrong format', async () => {
  const overall = { issuance_date: '2020-01-31' };
  const subject = { name: 'a', code: 'b', grade: 'c', completion_date: 'long ago' };
  const answer = await mockForTest().add(
    education('a', { transcript: { overall, subjects: [subject] } }),
  );
  expect(await answer.json()).toMatchObject({
    errors: [
      { field: 'data.credential.transcript.subjects.0.completion_date', code: 'wrong_format' },
    ],
  });
});
