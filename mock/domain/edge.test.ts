import { expect, test } from 'vitest';
import { education, mockForTest } from '../testing/mock.ts';

/** The pages do not say what holds at the very moment, and no check asks; the mock has to decide, and stays with it. */
test('at 48 hours to the second an id is free and its request over', async () => {
  const mock = mockForTest();
  const link = await mock.submit(education('a'));
  const person = await mock.person();
  mock.wait(48);
  expect(await mock.visit(person, link)).toBe('error');
  expect(await (await mock.status('a')).json()).toMatchObject({ status: 'canceled' });
  expect(await mock.submit(education('a'))).not.toBe(link);
});

test('at 48 hours to the second documents are gone, and a sign-in to the app is late', async () => {
  const mock = mockForTest();
  const person = await mock.person();
  await mock.decide(person, await mock.submit(education('a')), 'accept');
  mock.wait(48);
  expect((await mock.credentials(person)).map(({ document }) => document)).toEqual(['deleted']);
  await mock.appSignIn(person);
  expect((await mock.credentials(person)).map(({ document }) => document)).toEqual(['deleted']);
});

test('a credential that came without a document never has one', async () => {
  const mock = mockForTest();
  const person = await mock.person();
  const { data, ...rest } = education('a');
  const bare = { ...rest, document_type: 'none', data: { ...data, document: null } };
  await mock.decide(person, await mock.submit(bare), 'accept');
  expect((await mock.credentials(person)).map(({ document }) => document)).toEqual(['none']);
  mock.wait(49);
  expect((await mock.credentials(person)).map(({ document }) => document)).toEqual(['none']);
});
