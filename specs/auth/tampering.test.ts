import { decodeJwt, jwtVerify, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { thrownBy } from '../testing/answers.ts';
import { tamperings, withForeignClaims } from './tampering.ts';

const key = new TextEncoder().encode('a key of sixty-four bytes '.repeat(3));
const signed = (claims: Record<string, unknown>) =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS512' })
    .setIssuedAt(1_000)
    .setExpirationTime(9_999_999_999)
    .sign(key);
const verdictOn = (token: string) => thrownBy(() => jwtVerify(token, key));

test('the token under test is genuine before anything is done', async () => {
  expect(await verdictOn(await signed({ client: 'a' }))).toBeNull();
});

describe.each(Object.entries(tamperings))('a token %s', (_name, tamper) => {
  test('is refused by a server that verifies it', async () => {
    const code = (await verdictOn(tamper(await signed({ client: 'a' })))) as { code?: string };
    expect(code.code).toMatch(/^ERR_(JWS|JWT|JOSE)_/);
  });

  test('differs from an opaque token too', () => {
    for (const opaque of ['0123456789abcdef', 'aaaaaaaa', 'bbbb']) {
      expect(tamper(opaque)).not.toBe(opaque);
    }
  });
});

test('what keeps its claims changes nothing but the signature', async () => {
  const token = await signed({ client: 'a' });
  const signedPart = token.split('.').slice(0, 2);
  const names = Object.keys(tamperings).filter((name) => name.startsWith('signature'));
  expect(names).toHaveLength(4);
  for (const name of names) {
    expect(tamperings[name]?.(token).split('.').slice(0, 2)).toEqual(signedPart);
  }
});

test('a lifetime is extended and no other claim changed', async () => {
  const token = await signed({ client: 'a' });
  const extended = tamperings['lifetime extended']?.(token) ?? '';
  expect(decodeJwt(extended)).toEqual({ ...decodeJwt(token), exp: 4_102_444_800 });
});

describe('foreign claims', () => {
  test('stand under our own signature and are refused', async () => {
    const [own, foreign] = [await signed({ client: 'a' }), await signed({ client: 'b' })];
    const mixed = withForeignClaims(own, foreign);
    expect(decodeJwt(mixed)).toEqual(decodeJwt(foreign));
    expect(mixed.split('.')[2]).toBe(own.split('.')[2]);
    expect(await verdictOn(mixed)).toMatchObject({ code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' });
  });

  test('of opaque tokens make a token that equals none of them', () => {
    expect(withForeignClaims('aaaaaaaa', 'bbbbbbbb')).toBe('bbbbaaaa');
  });
});
