import type { Variant } from './variant.ts';

/** Differences in what a token is and how it is refused. */
export const tokenVariants: readonly Variant[] = [
  {
    name: 'opaque tokens',
    says: 'tokens are not JWTs, and nothing says when they expire',
    options: { tokens: 'opaque', expiresIn: false },
    warns: ['AUTH-002'],
  },
  {
    name: 'no expires_in',
    says: 'only the token itself says when it expires',
    options: { expiresIn: false },
  },
  {
    name: 'bearer in lower case',
    says: 'the token type is spelled bearer',
    options: { tokenType: 'bearer' },
  },
  {
    name: 'scope not repeated',
    says: 'a token answer does not say for which scopes the token is',
    options: { scopeRepeated: false },
  },
  {
    name: 'short tokens',
    says: 'tokens hold for two minutes',
    options: { tokenLife: 120 },
  },
  {
    name: 'long tokens',
    says: 'tokens hold for a day',
    options: { tokenLife: 86_400 },
  },
  {
    name: 'one token at a time',
    says: 'a client that asks again gets the token that it has',
    options: { sameToken: true },
  },
  {
    name: 'unknown scopes left out',
    says: 'a token is granted for the scopes that are known, and lists them',
    options: { unknownScope: 'left out' },
  },
  {
    name: 'no scope, no token',
    says: 'a request without any scope is refused with invalid_scope',
    options: { noScope: 'refused' },
  },
  {
    name: 'no scope, every scope',
    says: 'a request without any scope is granted the default, which is all',
    options: { noScope: 'everything' },
  },
  {
    name: 'a wrong secret is 400',
    says: 'invalid_client is answered with 400',
    options: { wrongSecret: 400 },
  },
  {
    name: 'a wrong secret is 403',
    says: 'invalid_client is answered with 403',
    options: { wrongSecret: 403 },
  },
  {
    name: 'missing scope is 401',
    says: 'a token without the scope is refused like a bad one',
    options: { missingScope: 401 },
  },
  {
    name: 'missing token is 403',
    says: 'a request without a token is refused with 403',
    options: { noToken: 403 },
  },
  {
    name: 'tokens that look like JWTs',
    says: 'tokens have three parts with dots between them, and no claims',
    options: { tokens: 'dotted' },
    warns: ['AUTH-002'],
  },
  {
    name: 'tokens alike within a second',
    says: 'a JWT holds nothing that is new each time',
    options: { tokens: 'jwt without jti' },
  },
  {
    name: 'status for some scope',
    says: 'a token without any scope may not ask for a status',
    options: { statusScope: 'some' },
  },
  {
    name: 'status for the scope of the type',
    says: 'a status is there for tokens that could have sent the submission',
    options: { statusScope: 'of the type' },
  },
  {
    name: 'foreign status is 403',
    says: 'the status of another partner’s submission is forbidden, not unknown',
    options: { foreignStatus: 'forbidden' },
  },
];
