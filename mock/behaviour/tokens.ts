import type { KeyObject } from 'node:crypto';
import type { MockClient } from '../clients.ts';
import type { Claims } from './claims.ts';
import { signedToken } from './signed-token.ts';
import { rememberSigned, verifiedClaims } from './verified-claims.ts';

/**
 * Which clients get a token, and which tokens are accepted.
 *
 * Source: `docs/api.md#tokens`, RFC 6749 section 5.1, RFC 7519 section 7.2.
 */
export interface Tokens {
  client(known: readonly MockClient[], id: string, secret: string): MockClient | null;
  /** Whether a GET is read as a token request, by the parameters in its address. */
  readsQuery(): boolean;
  /** The parameters of a request; null refuses it. */
  form(fields: readonly (readonly [name: string, value: string])[]): Record<string, string> | null;
  grants(grantType: string): boolean;
  /** The scopes to grant of those asked for; null refuses the request. */
  scopes(client: MockClient, asked: readonly string[]): readonly string[] | null;
  /** For how many seconds a token is good. */
  lifetime(): number;
  sign(claims: Claims, key: KeyObject): Promise<string>;
  /** What a believable token says; null for any other. */
  verify(token: string, key: KeyObject, now: Date): Promise<Claims | null>;
  /** The body of a granted request. */
  granted(token: string, claims: Claims): Record<string, unknown>;
}

export const tokens: Tokens = {
  client: (known, id, secret) =>
    known.find(({ clientId, clientSecret }) => clientId === id && clientSecret === secret) ?? null,
  readsQuery: () => false,
  form(fields) {
    const form = Object.fromEntries(fields);
    return fields.length === Object.keys(form).length ? form : null;
  },
  grants: (grantType) => grantType === 'client_credentials',
  scopes: (client, asked) =>
    asked.length > 0 && asked.every((scope) => client.scopes.includes(scope)) ? asked : null,
  lifetime: () => 3600,
  sign: async (claims, key) => {
    const token = signedToken(claims, key);
    // Stryker disable next-line CallExpression: the cache saves time only
    rememberSigned(token, key, claims);
    return token;
  },
  verify: verifiedClaims,
  granted: (token, { iat, exp, scope }) => ({
    access_token: token,
    token_type: 'Bearer',
    expires_in: exp - iat,
    scope,
  }),
};
