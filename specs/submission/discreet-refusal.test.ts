import { expect, test } from 'vitest';
import { answer, thrownBy } from '../testing/answers.ts';
import { expectDiscreetRefusal, refusalOf } from './discreet-refusal.ts';

const asJson = { 'content-type': 'application/json' };
const secrets = { 'the client secret': 'a-synthetic-secret' };

const faultOf = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = asJson,
) =>
  thrownBy(() => expectDiscreetRefusal(refusalOf({ ...answer(status, body), headers }, secrets)));

test('a refusal in JSON without a secret is discreet', async () => {
  expect(await faultOf(422, { errors: [] })).toBeNull();
});

test('what is not refused says nothing about errors', async () => {
  expect(await faultOf(201, {})).toMatchObject({
    name: 'Inconclusive',
    message: 'GET /status was not refused, so there is no refusal to look at: 201 {}',
  });
});

test('a server that fails has refused nothing', async () => {
  expect(await faultOf(500, { errors: [] })).toMatchObject({
    name: 'Inconclusive',
    message: 'GET /status was not refused, so there is no refusal to look at: 500 {"errors":[]}',
  });
});

test('a server that fails must not give a secret away either', async () => {
  expect(await faultOf(500, { errors: ['a-synthetic-secret'] })).toMatchObject({
    name: 'Violation',
    message: 'GET /status: expected a discreet error, it gives away the client secret',
  });
});

test.each([
  [
    { errors: ['a-synthetic-secret'] },
    asJson,
    'GET /status: expected a discreet error, it gives away the client secret',
  ],
  ['refused', asJson, 'GET /status: expected a JSON error body, got 422 refused'],
  [
    {},
    { 'content-type': 'text/html' },
    'GET /status: expected content type application/json, got text/html with 422 {}',
  ],
  [
    { status: 400 },
    { 'content-type': 'application/problem+json' },
    'GET /status: expected status 422 in the problem document, got 400',
  ],
])('a refusal of %j with the headers %j is at fault', async (body, headers, message) => {
  expect(await faultOf(422, body, headers)).toMatchObject({ name: 'Violation', message });
});
