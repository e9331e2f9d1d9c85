import { expect, test } from 'vitest';
import {
  expectCount,
  expectHolds,
  expectHoldsNothing,
  type HeldCredentials,
  listed,
} from './accounts.ts';
import { submitted, thrownBy } from './testing/answers.ts';

const entry = (credential_type: string): HeldCredentials[number] => ({
  credential_type,
  fields: {},
  document: 'none',
});
const one = [entry('education')];
const education = submitted('https://l');

test('an account is described by the types it holds', () => {
  expect(listed([])).toBe('nothing');
  expect(listed([...one, entry('microcredential')])).toBe('education, microcredential');
});

test('a credential is held if its type is listed', async () => {
  expectHolds([entry('microcredential'), ...one], education, 'the owner');
  const thrown = await thrownBy(() => expectHolds([entry('other')], education, 'the owner'));
  expect(thrown).toMatchObject({
    name: 'Violation',
    message: 'the owner: expected a credential of type education, it holds other',
  });
});

test('an account that holds anything does not hold nothing', async () => {
  expectHoldsNothing([], 'a stranger');
  expect(await thrownBy(() => expectHoldsNothing(one, 'a stranger'))).toMatchObject({
    name: 'Violation',
    message: 'a stranger: expected to hold nothing, it holds education',
  });
});

test.each([0, 2])('one credential is not %i of them', async (count) => {
  expectCount(one, 1, 'the owner');
  expect(await thrownBy(() => expectCount(one, count, 'the owner'))).toMatchObject({
    name: 'Violation',
    message: `the owner: expected ${count} credential(s), it holds education`,
  });
});
