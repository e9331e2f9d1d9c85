import { createSecretKey } from 'node:crypto';
import { SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { verifiedClaims } from './verified-claims.ts';

const key = createSecretKey(Buffer.alloc(64, 'k'));
const now = new Date('2026-01-01T00:00:00Z');
const iat = now.getTime() / 1000;
const claims = { client_id: 'partner-one', scope: 'write.education', jti: 'T-1', iat };

test.each([
  ['that expires in a second', 'HS512', { exp: iat + 1 }, true],
  ['that expires now', 'HS512', { exp: iat }, false],
  ['that never expires', 'HS512', {}, false],
  ['that is good in a second', 'HS512', { exp: iat + 60, nbf: iat + 1 }, false],
  ['that is good from now on', 'HS512', { exp: iat + 60, nbf: iat }, true],
  ['that is signed by another algorithm', 'HS256', { exp: iat + 60 }, false],
])('whether a token %s is believed (%s, %j): %s', async (_which, alg, more, expected) => {
  const said = { ...claims, ...more };
  const token = await new SignJWT(said).setProtectedHeader({ alg }).sign(key);
  const twice = [await verifiedClaims(token, key, now), await verifiedClaims(token, key, now)];
  expect(twice).toEqual(expected ? [said, said] : [null, null]);
});
