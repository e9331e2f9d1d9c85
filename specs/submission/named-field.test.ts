import { expect, test } from 'vitest';
import { answer, thrownBy } from '../testing/answers.ts';
import { expectFieldNamed } from './named-field.ts';

const faultOf = (body: unknown, others: readonly string[] = []) =>
  thrownBy(() => expectFieldNamed(answer(422, body), { field: 'full_name', others }));

const unnamed = (body: unknown) => ({
  name: 'Violation',
  message: `GET /status: expected the error to name full_name, got 422 ${JSON.stringify(body)}`,
});

test.each([
  { errors: [{ field: 'data.credential.full_name', code: 'missing' }] },
  { errors: { full_name: ["can't be blank"] } },
  { errors: ["Full name can't be blank"] },
  { error: 'the full-name is missing' },
  { fullName: ['missing'] },
])('the field is named in %j', async (body) => {
  expect(await faultOf(body)).toBeNull();
});

test.each([
  { errors: { name: ["can't be blank"] } },
  { errors: ['invalid'] },
  { errors: { base: ['invalid'] } },
])('the field is not named in %j', async (body) => {
  expect(await faultOf(body)).toMatchObject(unnamed(body));
});

test.each([
  { errors: { base: ['a year or awaiting graduation must be given'] } },
  { errors: [{ field: 'base', code: 'invalid' }] },
  { errors: ["Role title can't be blank"] },
])('of a rule about several fields, %j names them', async (body) => {
  expect(await faultOf(body, ['role_title'])).toBeNull();
});

test('a text that only holds the word base names no fields', async () => {
  const body = { errors: ['the database says no'] };
  expect(await faultOf(body, ['role_title'])).toMatchObject(unnamed(body));
});
