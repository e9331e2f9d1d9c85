import { expect, test } from 'vitest';
import { grantIn } from './grant.ts';

function granted(status: number, body: unknown) {
  return grantIn({ status, text: JSON.stringify(body) ?? '' });
}

test('a grant holds the token and what is said of it', () => {
  const json = { access_token: 'secret', token_type: 'Bearer', expires_in: 3600, scope: 'a b' };
  expect(granted(200, json)).toEqual({
    accessToken: 'secret',
    tokenType: 'Bearer',
    expiresIn: 3600,
    scope: 'a b',
  });
});

test('a token alone is a grant already', () => {
  expect(granted(201, { access_token: 't' })?.accessToken).toBe('t');
});

test.each([
  [400, { access_token: 't' }],
  [199, { access_token: 't' }],
  [300, { access_token: 't' }],
  [200, { access_token: '' }],
  [200, { access_token: 7 }],
  [200, {}],
  [200, null],
  [200, 'access_token'],
  [200, undefined],
])('an answer of %i with %j grants nothing', (status, body) => {
  expect(granted(status, body)).toBeNull();
});
