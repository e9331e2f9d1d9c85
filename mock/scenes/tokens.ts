import type { Claims } from '../behaviour/claims.ts';
import type { Disturbance, SceneCall } from './scene.ts';
import { type Scene, scene } from './scene.ts';

/** In seconds: short enough that a client outlives it while it polls. */
const SHORT_LIFE = 5;

/** What can happen around tokens. */
export const tokenScenes: readonly Scene[] = [
  scene({
    name: 'awkward-secret',
    says: 'The client id and the secret hold characters that a form must encode.',
    rules: ['CTOK-001', 'CTOK-012'],
    client: (client) => ({
      ...client,
      clientId: 'partner+one%20&co:ü 1',
      clientSecret: 'a+b%2B&c=d: é/ß?#secret',
    }),
  }),
  scene({
    name: 'short-tokens',
    says: `Tokens live ${SHORT_LIFE} seconds.`,
    rules: ['CTOK-005', 'CTOK-006'],
    journeys: ['poll'],
    change: () => ({ tokens: { lifetime: () => SHORT_LIFE } }),
  }),
  scene({
    name: 'unstated-life',
    says: `Tokens live ${SHORT_LIFE} seconds, and the answer does not say so.`,
    rules: ['CTOK-006', 'CTOK-007'],
    journeys: ['poll'],
    change: () => ({
      tokens: {
        lifetime: () => SHORT_LIFE,
        granted: (token, { scope }) => ({ access_token: token, token_type: 'Bearer', scope }),
      },
    }),
  }),
  scene({
    name: 'opaque-tokens',
    says: 'Tokens are random text, the answer spells `bearer` in lower case, names no scope and has further members.',
    rules: ['CTOK-013'],
    change: (_, random) => opaque(() => random.uuid().replaceAll('-', '')),
  }),
  scene({
    name: 'token-revoked',
    says: 'The first token is refused with 401 from its first use on; every other is good.',
    rules: ['CTOK-005', 'CTOK-007'],
    disturb: (call) => (usesFirstToken(call) ? unauthorized : undefined),
  }),
  scene({
    name: 'old-tokens-end',
    says: 'A new token ends the older ones of the same scope.',
    rules: ['CTOK-005'],
    change: ({ tokens }) => {
      const newest = new Map<string, string>();
      return {
        tokens: {
          sign: async (claims, key) => {
            newest.set(claims.scope, claims.jti);
            return tokens.sign(claims, key);
          },
          verify: async (token, key, now) => {
            const claims = await tokens.verify(token, key, now);
            return claims && newest.get(claims.scope) === claims.jti ? claims : null;
          },
        },
      };
    },
  }),
  scene({
    name: 'token-refused-for-ever',
    says: 'Every call with a token is answered 401.',
    rules: ['CTOK-007'],
    ends: 'not zero',
    disturb: ({ kind }) => (kind === 'token' ? undefined : unauthorized),
  }),
  scene({
    name: 'scope-withheld',
    says: 'Every submission is answered 403.',
    rules: ['CTOK-008'],
    ends: 'not zero',
    disturb: ({ kind }) => (kind === 'submit' ? forbidden : undefined),
  }),
  scene({
    name: 'client-refused',
    says: 'Every token request is answered 401 with `invalid_client`.',
    rules: ['CTOK-009'],
    ends: 'not zero',
    disturb: ({ kind }) => (kind === 'token' ? invalidClient : undefined),
  }),
];

function opaque(draw: () => string) {
  const known = new Map<string, Claims>();
  return {
    tokens: {
      sign: async (claims: Claims) => {
        const token = draw();
        known.set(token, claims);
        return token;
      },
      verify: async (token: string, _key: unknown, now: Date) => {
        const claims = known.get(token);
        return claims && claims.exp * 1000 > now.getTime() ? claims : null;
      },
      granted: (token: string, { iat, exp }: Claims) => ({
        issued_by: 'mock',
        token_type: 'bearer',
        expires_in: exp - iat,
        access_token: token,
      }),
    },
  };
}

function usesFirstToken({ kind, authorization, memory }: SceneCall): boolean {
  if (kind === 'token' || authorization === null) return false;
  if (!memory.has('first')) memory.set('first', authorization);
  return memory.get('first') === authorization;
}

const json = { 'Content-Type': 'application/json; charset=utf-8' };

const unauthorized: Disturbance = {
  does: 'answer',
  answer: {
    status: 401,
    headers: { ...json, 'WWW-Authenticate': 'Bearer realm="partner", error="invalid_token"' },
    body: '{"errors":[{"field":"authorization","code":"unauthorized","message":"is invalid or has expired"}]}',
  },
};

const forbidden: Disturbance = {
  does: 'answer',
  answer: {
    status: 403,
    headers: { ...json, 'WWW-Authenticate': 'Bearer realm="partner", error="insufficient_scope"' },
    body: '{"errors":[{"field":"authorization","code":"missing_scope","message":"is not granted to you"}]}',
  },
};

const invalidClient: Disturbance = {
  does: 'answer',
  answer: {
    status: 401,
    headers: json,
    body: '{"error":"invalid_client","error_description":"the client is unknown or its secret is wrong"}',
  },
};
