import * as base64url from 'jose/base64url';
import { decodeProtectedHeader } from 'jose/decode/protected_header';
import { claimsOf } from './token-answer.ts';

/** Ways to make a token that the target never issued, by name. Each takes a genuine token. */
export const tamperings: Readonly<Record<string, (token: string) => string>> = {
  'made up': () => 'spc-made-up-token',
  'signature changed at its beginning': (token) => withSignatureByte(token, () => 0),
  'signature changed in its middle': (token) => withSignatureByte(token, (length) => length >> 1),
  'signature changed at its end': (token) => withSignatureByte(token, (length) => length - 1),
  'signature removed': (token) => `${token.split('.').slice(0, 2).join('.')}.`,
  'header changed': (token) => withHeader(token, { spc: 1 }),
  'alg none': (token) => unsigned(token),
  'lifetime extended': (token) => withClaims(token, { exp: 4_102_444_800 }),
};

/** The claims of one token under the signature of another. */
export function withForeignClaims(token: string, foreign: string): string {
  const [header, , signature] = token.split('.');
  return isJwt(token) && isJwt(foreign)
    ? `${header}.${foreign.split('.')[1]}.${signature}`
    : `${foreign.slice(0, foreign.length >> 1)}${token.slice(token.length >> 1)}`;
}

/** The header and claims of one token under the signature of another. */
export function withForeignSignature(token: string, foreign: string): string {
  return isJwt(token) && isJwt(foreign)
    ? `${token.slice(0, token.lastIndexOf('.'))}.${foreign.split('.')[2]}`
    : `${token.slice(0, token.length >> 1)}${foreign.slice(foreign.length >> 1)}`;
}

/**
 * Flips one byte of the signature. The bytes are flipped, not the letters: the last letter of a signature carries
 * unused bits, and a change of those would leave the token genuine.
 */
function withSignatureByte(token: string, placeIn: (length: number) => number): string {
  if (!isJwt(token)) return withLetterChanged(token, placeIn(token.length));
  const [header, claims, signature] = token.split('.');
  const bytes = base64url.decode(signature ?? '');
  const place = placeIn(bytes.length);
  bytes[place] = (bytes[place] ?? 0) ^ 0xff;
  return `${header}.${claims}.${base64url.encode(bytes)}`;
}

/** An opaque token has no signature: a letter in its middle is changed instead. */
function withLetterChanged(token: string, place: number): string {
  const inside = Math.min(Math.max(place, 1), token.length - 3);
  const letter = token[inside] === 'a' ? 'b' : 'a';
  return `${token.slice(0, inside)}${letter}${token.slice(inside + 1)}`;
}

function unsigned(token: string): string {
  const header = base64url.encode(JSON.stringify({ alg: 'none', typ: 'JWT' }));
  return isJwt(token)
    ? `${header}.${token.split('.')[1]}.`
    : `${header}.${base64url.encode('{}')}.`;
}

function withHeader(token: string, change: Record<string, unknown>): string {
  if (!isJwt(token)) return withLetterChanged(token, 1);
  const [, claims, signature] = token.split('.');
  const header = JSON.stringify({ ...decodeProtectedHeader(token), ...change });
  return `${base64url.encode(header)}.${claims}.${signature}`;
}

function withClaims(token: string, change: Record<string, unknown>): string {
  const [header, , signature] = token.split('.');
  const claims = JSON.stringify({ ...claimsOf(token), ...change });
  return isJwt(token) ? `${header}.${base64url.encode(claims)}.${signature}` : `${token}x`;
}

function isJwt(token: string): boolean {
  return claimsOf(token) !== null;
}
