import { expect, test } from 'vitest';
import { tokenError, tokenResponse } from './token.ts';

test('a granted token needs nothing but itself', () => {
  expect(tokenResponse.safeParse({ access_token: 'a.b.c' }).success).toBe(true);
  expect(tokenResponse.safeParse({ access_token: '' }).error?.issues[0]?.path).toEqual([
    'access_token',
  ]);
});

test('a lifetime is a positive number of seconds', () => {
  const expiring = (expires_in: unknown) =>
    tokenResponse.safeParse({ access_token: 'a', expires_in });
  expect(expiring(3600).success).toBe(true);
  expect(expiring('3600').error?.issues[0]?.path).toEqual(['expires_in']);
  expect(expiring(0).error?.issues[0]?.path).toEqual(['expires_in']);
});

test('a refused token gives a code of RFC 6749', () => {
  expect(tokenError.safeParse({ error: 'invalid_client' }).success).toBe(true);
  expect(tokenError.safeParse({ error: 'nope' }).error?.issues[0]?.path).toEqual(['error']);
});
