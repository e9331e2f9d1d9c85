import { createHmac, type KeyObject } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { Reply } from '../behaviour/answers.ts';
import type { Claims } from '../behaviour/claims.ts';
import type { Fault } from './fault.ts';

/** Token requests read in the wrong way, and tokens believed for the wrong part. */
export const tokenRequestFaults: readonly Fault[] = [
  kept('token-may-be-kept', 'A token answer may be kept for an hour.', 'max-age=3600'),
  kept('token-kept-by-browsers', 'A token answer may be kept by the client.', 'private, no-cache'),
  {
    name: 'token-by-get',
    violates: ['AUTH-016'],
    says: 'A GET with the parameters in its address gets a token.',
    apply: () => ({ tokens: { readsQuery: () => true } }),
  },
  {
    name: 'last-of-two-values-read',
    violates: ['AUTH-016'],
    says: 'Of a parameter that comes twice the last value is read.',
    apply: () => ({ tokens: { form: (fields) => Object.fromEntries(fields) } }),
  },
  {
    name: 'first-of-two-values-read',
    violates: ['AUTH-016'],
    says: 'Of a parameter that comes twice the first value is read.',
    apply: () => ({ tokens: { form: (fields) => Object.fromEntries(fields.toReversed()) } }),
  },
  {
    name: 'unknown-parameter-refused',
    violates: ['AUTH-016'],
    says: 'A token request with a parameter that is not known is refused.',
    apply: ({ tokens }) => ({
      tokens: {
        form: (fields) =>
          fields.every(([name]) => KNOWN.includes(name)) ? tokens.form(fields) : null,
      },
    }),
  },
  {
    name: 'bearer-spelled-one-way',
    violates: ['AUTH-017'],
    says: 'The word Bearer must be spelled exactly so.',
    apply: () => ({
      access: { bearer: (authorization) => /^Bearer +(\S+)$/.exec(authorization)?.[1] },
    }),
  },
  {
    name: 'bearer-in-capitals-refused',
    violates: ['AUTH-017'],
    says: 'The word Bearer may begin with a small letter, but may not be in capitals.',
    apply: () => ({
      access: { bearer: (authorization) => /^[Bb]earer +(\S+)$/.exec(authorization)?.[1] },
    }),
  },
  {
    name: 'unknown-scope-opens-everything',
    violates: ['AUTH-007'],
    says: 'A token for an unknown scope is one for every scope of the client, and the answer does not say so.',
    apply: ({ tokens }) => ({
      tokens: {
        scopes: (client, asked) =>
          tokens.scopes(client, asked) ?? (asked.length > 0 ? client.scopes : null),
        granted: (token, claims) => {
          const { scope: _, ...rest } = tokens.granted(token, claims);
          return rest;
        },
      },
    }),
  },
  {
    name: 'token-header-unsigned',
    violates: ['AUTH-009'],
    says: 'The header of a token is not covered by its signature.',
    apply: ({ tokens }) => ({
      tokens: {
        verify: async (token, key, now) =>
          (await tokens.verify(token, key, now)) ?? claimsUnder(token, key, now),
      },
    }),
  },
  {
    name: 'signature-of-any-token',
    violates: ['AUTH-009'],
    says: 'Every signature that was ever made here is good for every token.',
    apply({ tokens }) {
      const made = new Set<string>();
      return {
        tokens: {
          async sign(claims, key) {
            const token = await tokens.sign(claims, key);
            made.add(signatureOf(token));
            return token;
          },
          async verify(token, key, now) {
            const known = await tokens.verify(token, key, now);
            return known ?? (made.has(signatureOf(token)) ? claimsIn(token, now) : null);
          },
        },
      };
    },
  },
];

const KNOWN = ['grant_type', 'client_id', 'client_secret', 'scope'];

function kept(name: string, says: string, cacheControl: string): Fault {
  const change = (reply: Reply): Reply =>
    reply.subject === 'token' ? { ...reply, headers: { 'Cache-Control': cacheControl } } : reply;
  return {
    name,
    violates: ['AUTH-014'],
    says,
    apply: ({ answers }) => ({
      answers: { reply: (reply, asked) => change(answers.reply(reply, asked)) },
    }),
  };
}

function signatureOf(token: string): string {
  return token.split('.')[2] ?? '';
}

/** Judges the claims of a token by its signature as if its header were the usual one. */
function claimsUnder(token: string, key: KeyObject, now: Date): Claims | null {
  try {
    const { alg } = decodeProtectedHeader(token);
    const usual = Buffer.from(JSON.stringify({ alg: 'HS512', typ: 'JWT' })).toString('base64url');
    const payload = token.split('.')[1] ?? '';
    const right = createHmac('sha512', key).update(`${usual}.${payload}`).digest('base64url');
    return alg === 'HS512' && right === signatureOf(token) ? claimsIn(token, now) : null;
  } catch {
    return null;
  }
}

function claimsIn(token: string, now: Date): Claims | null {
  try {
    if (decodeProtectedHeader(token).alg !== 'HS512') return null;
    const claims = decodeJwt<Claims>(token);
    return claims.exp * 1000 > now.getTime() ? claims : null;
  } catch {
    return null;
  }
}
