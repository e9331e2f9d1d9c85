import type { Requirement } from './requirement.ts';

/** How a partner client gets a token, and what the API does with tokens it should not honour. */
export const auth = {
  'AUTH-001': {
    rule: 'A client-credentials request, sent as a form body, is answered with JSON that holds a non-empty `access_token`.',
    basis: 'D',
    source: { section: 'docs/api.md#tokens' },
    needs: [],
  },
  'AUTH-002': {
    rule: 'The access token is a JWT whose `exp` is later than its `iat`.',
    basis: 'A',
    source: { section: 'docs/api.md#tokens', note: 'the sample answer' },
    needs: [],
  },
  'AUTH-003': {
    rule: 'Several scopes, separated by spaces in one token request, are granted together.',
    basis: 'D',
    source: { section: 'docs/api.md#tokens' },
    needs: [],
  },
  'AUTH-004': {
    rule: '`token_type` is Bearer, and `expires_in`, if present, is a positive number that agrees with the `exp` of the token.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-tokens', standard: 'RFC 6749 section 5.1' },
    needs: [],
  },
  'AUTH-005': {
    rule: 'A token request with a wrong client secret gets no token but 400 or 401 with an OAuth error body.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-tokens', standard: 'RFC 6749 section 5.2' },
    needs: [],
  },
  'AUTH-006': {
    rule: 'A token request with a grant type other than client credentials gets the error `unsupported_grant_type` and no token.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-tokens', standard: 'RFC 6749 section 5.2' },
    needs: [],
  },
  'AUTH-007': {
    rule: 'A scope that the API does not know is not granted.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-tokens', standard: 'RFC 6749 section 5.2' },
    needs: [],
  },
  'AUTH-008': {
    rule: 'A submission that carries no token is refused.',
    basis: 'D',
    source: { section: 'docs/api.md#requests-and-answers' },
    needs: [],
  },
  'AUTH-009': {
    rule: 'A token that the API did not issue is refused: one with a changed signature, one with `alg: none`, one with the claims of another client.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-tokens', standard: 'RFC 7519 section 7.2' },
    needs: [],
  },
  'AUTH-010': {
    rule: 'A token is refused once it has expired.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-tokens', standard: 'RFC 7519 section 4.1.4' },
    needs: ['clock-control'],
  },
  'AUTH-011': {
    rule: 'A submission is refused when its token lacks the write scope of the credential type, for every type.',
    basis: 'D',
    source: { section: 'docs/api.md#scopes' },
    needs: [],
  },
  'AUTH-012': {
    rule: 'A partner cannot read the status of a submission that another partner made.',
    basis: 'A',
    source: { section: 'docs/api.md#status', note: 'silent on other partners' },
    needs: ['client2', 'status'],
  },
  'AUTH-013': {
    rule: 'Two partners that use the same `id` make two submissions that have nothing to do with each other.',
    basis: 'A',
    source: { section: 'docs/api.md#version-1', note: 'the id is the partner’s own' },
    needs: ['client2'],
  },
  'AUTH-014': {
    rule: 'A token answer says by `Cache-Control: no-store` that it is not to be kept.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-tokens', standard: 'RFC 6749 section 5.1' },
    needs: [],
  },
  'AUTH-015': {
    rule: 'A 401 has a `WWW-Authenticate: Bearer` header: without an error code if no token came, with `invalid_token` for a bad one; a missing scope is called `insufficient_scope`.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-tokens', standard: 'RFC 6750 section 3.1' },
    needs: [],
  },
  'AUTH-016': {
    rule: 'The token endpoint grants nothing to a method other than POST, refuses a parameter that comes twice with two values, and ignores a parameter that it does not know.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-tokens', standard: 'RFC 6749 section 3.2' },
    needs: [],
  },
  'AUTH-017': {
    rule: 'The word Bearer of an `Authorization` header is compared without letter case.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-tokens', standard: 'RFC 9110 section 11.1' },
    needs: [],
  },
  'AUTH-018': {
    rule: 'What the pages leave open about tokens is recorded: a request without a scope, a client that uses HTTP Basic, a parameter that comes twice with one value, and the names of the claims.',
    basis: 'I',
    source: { section: 'docs/api.md#standards-tokens', note: 'silent' },
    needs: [],
  },
} satisfies Record<string, Requirement>;
