import { type JWTPayload, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../targets/answer.ts';
import { claimsOf, TokenAnswer, tokenAnswer } from './token-answer.ts';

const jwt = new UnsecuredJWT({ client: 'a' }).setIssuedAt(100).setExpirationTime(3700).encode();

function answerOf(status: number, json: unknown): Answer {
  return {
    request: { method: 'POST', path: '/token' },
    status,
    headers: { 'content-type': 'application/json' },
    text: JSON.stringify(json) ?? '',
    shown: `${status} [redacted]`,
    attempts: 1,
  };
}

describe('a granted token', () => {
  const read = tokenAnswer(
    answerOf(200, { access_token: jwt, token_type: 'Bearer', expires_in: 3600, scope: 'a' }),
  );

  test('holds what the answer says and when the token ends', () => {
    expect(read).toMatchObject({
      request: 'POST /token',
      granted: true,
      error: null,
      tokenType: 'Bearer',
      expiresIn: 3600,
      scope: 'a',
      jwt: true,
      iat: 100,
      exp: 3700,
    });
  });

  test('is itself not in the result of the step', () => {
    expect(JSON.stringify(read)).not.toContain(jwt);
  });

  test('passes through JSON unchanged', () => {
    expect(TokenAnswer.parse(JSON.parse(JSON.stringify(read)))).toEqual(read);
  });
});

test('an opaque token has no times and needs no more', () => {
  const read = tokenAnswer(answerOf(200, { access_token: 'opaque' }));
  expect(read).toMatchObject({ granted: true, jwt: false, iat: null, exp: null });
  expect(TokenAnswer.parse(JSON.parse(JSON.stringify(read)))).toMatchObject({ granted: true });
});

test('times that are no numbers are none, so that the rule about them can be judged', () => {
  const texts = { iat: '100', exp: [3700] } as unknown as JWTPayload;
  const read = tokenAnswer(answerOf(200, { access_token: new UnsecuredJWT(texts).encode() }));
  expect(TokenAnswer.parse(read)).toMatchObject({ jwt: true, iat: null, exp: null });
});

test.each([
  [{ error: 'invalid_client' }, 'invalid_client'],
  [{ error: 7 }, null],
  [{}, null],
  [null, null],
  [undefined, null],
])('a refusal with %j has the error %s', (json, error) => {
  expect(tokenAnswer(answerOf(401, json))).toMatchObject({ granted: false, error, jwt: false });
});

test('a target that is away blocks instead of refusing', () => {
  expect(() => tokenAnswer(answerOf(503, {}))).toThrow(
    'POST /token: the target was not available, it answered 503 [redacted] (sent 1 times)',
  );
});

test('claims are read from a JWT and from nothing else', () => {
  expect(claimsOf(jwt)).toMatchObject({ client: 'a' });
  expect([claimsOf('opaque'), claimsOf('a.b.c'), claimsOf('')]).toEqual([null, null, null]);
});
