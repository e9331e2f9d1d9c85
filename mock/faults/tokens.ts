import { createHmac, type KeyObject } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import type { Claims } from '../behaviour/claims.ts';
import type { Fault } from './fault.ts';

/** Tokens granted or believed that should not be. */
export const tokenFaults: readonly Fault[] = [
  {
    name: 'wrong-secret-gets-a-token',
    violates: ['AUTH-005'],
    says: 'A known client id gets a token with any secret.',
    apply: () => ({
      tokens: { client: (known, id) => known.find(({ clientId }) => clientId === id) ?? null },
    }),
  },
  {
    name: 'secret-compared-in-part',
    violates: ['AUTH-005'],
    says: 'Only the beginning of the secret is compared.',
    apply: () => ({
      tokens: {
        client: (known, id, secret) =>
          known.find(
            (client) =>
              client.clientId === id && client.clientSecret.startsWith(secret.slice(0, 8)),
          ) ?? null,
      },
    }),
  },
  {
    name: 'secret-opens-any-client-id',
    violates: ['AUTH-005'],
    says: 'A right secret gets a token with any client id.',
    apply: () => ({
      tokens: {
        client: (known, _id, secret) =>
          known.find(({ clientSecret }) => clientSecret === secret) ?? null,
      },
    }),
  },
  {
    name: 'any-grant-type',
    violates: ['AUTH-006'],
    says: 'Every grant type gets a token.',
    apply: () => ({ tokens: { grants: () => true } }),
  },
  {
    name: 'unknown-scope-granted',
    violates: ['AUTH-007'],
    says: 'Every requested scope is granted.',
    apply: () => ({ tokens: { scopes: (_client, asked) => asked } }),
  },
  {
    name: 'unknown-scope-granted-along',
    violates: ['AUTH-007'],
    says: 'One known scope among those asked for is enough to grant them all.',
    apply: () => ({
      tokens: {
        scopes: (client, asked) =>
          asked.some((scope) => client.scopes.includes(scope)) ? asked : null,
      },
    }),
  },
  {
    name: 'only-first-scope-granted',
    violates: ['AUTH-003'],
    says: 'Of several scopes only the first is granted.',
    apply: ({ tokens }) => ({
      tokens: { scopes: (client, asked) => tokens.scopes(client, asked)?.slice(0, 1) ?? null },
    }),
  },
  {
    name: 'token-issued-after-it-expires',
    violates: ['AUTH-002', 'AUTH-004'],
    says: 'The `iat` of a token is a second after its `exp`.',
    apply: ({ tokens }) => ({
      tokens: { sign: (claims, key) => tokens.sign({ ...claims, iat: claims.exp + 1 }, key) },
    }),
  },
  {
    name: 'token-type-mac',
    violates: ['AUTH-004'],
    says: 'The token is announced as another type than Bearer.',
    apply: ({ tokens }) => ({
      tokens: { granted: (...token) => ({ ...tokens.granted(...token), token_type: 'mac' }) },
    }),
  },
  {
    name: 'expires-in-milliseconds',
    violates: ['AUTH-004'],
    says: '`expires_in` counts milliseconds.',
    apply: ({ tokens }) => ({
      tokens: {
        granted: (token, claims) => ({
          ...tokens.granted(token, claims),
          expires_in: tokens.lifetime() * 1000,
        }),
      },
    }),
  },
  {
    name: 'alg-none-accepted',
    violates: ['AUTH-009'],
    says: 'A token that says `alg: none` is believed without a signature.',
    apply: ({ tokens }) => ({
      tokens: {
        verify: async (token, key, now) =>
          isUnsigned(token) ? decodeJwt<Claims>(token) : tokens.verify(token, key, now),
      },
    }),
  },
  {
    name: 'signature-compared-in-part',
    violates: ['AUTH-009'],
    says: 'Only the first half of the signature is compared.',
    apply: () => ({ tokens: { verify: async (...call) => verifyPart(...call, 43) } }),
  },
  {
    name: 'signature-not-compared',
    violates: ['AUTH-009'],
    says: 'The signature of a token is not compared.',
    apply: () => ({ tokens: { verify: async (...call) => verifyPart(...call, 0) } }),
  },
  {
    name: 'expired-token-accepted',
    violates: ['AUTH-010'],
    says: 'A token never expires.',
    apply: () => ({ tokens: { verify: (token, key) => verifyAtAnyTime(token, key) } }),
  },
  {
    name: 'token-believed-once-verified',
    violates: ['AUTH-010'],
    says: 'A token that was verified once is accepted from then on.',
    apply({ tokens }) {
      const believed = new Map<string, Claims>();
      return {
        tokens: {
          async verify(token, key, now) {
            const claims = believed.get(token) ?? (await tokens.verify(token, key, now));
            if (claims !== null) believed.set(token, claims);
            return claims;
          },
        },
      };
    },
  },
];

function isUnsigned(token: string): boolean {
  try {
    return decodeProtectedHeader(token).alg === 'none';
  } catch {
    return false;
  }
}

/** Believes a token whose signature agrees in its first `compared` characters. */
function verifyPart(token: string, key: KeyObject, now: Date, compared: number): Claims | null {
  try {
    const [header, payload, signature = ''] = token.split('.');
    if (isUnsigned(token)) return null;
    const right = createHmac('sha512', key).update(`${header}.${payload}`).digest('base64url');
    if (right.slice(0, compared) !== signature.slice(0, compared)) return null;
    const claims = decodeJwt<Claims>(token);
    return claims.exp * 1000 > now.getTime() ? claims : null;
  } catch {
    return null;
  }
}

async function verifyAtAnyTime(token: string, key: KeyObject): Promise<Claims | null> {
  try {
    const currentDate = new Date(0);
    return (await jwtVerify<Claims>(token, key, { algorithms: ['HS512'], currentDate })).payload;
  } catch {
    return null;
  }
}
