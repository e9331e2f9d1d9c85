import type { ClientRequirement } from './client-requirement.ts';

/** Asking for tokens and using them. */
export const ctok = {
  'CTOK-001': {
    rule: 'The token request is a form POST with `grant_type=client_credentials`, `client_id`, `client_secret` and `scope`.',
    basis: 'D',
    source: { section: 'docs/api.md#tokens' },
  },
  'CTOK-002': {
    rule: 'Every submission carries a token with the scope of its type; a batch, of all its kinds.',
    basis: 'D',
    source: { section: 'docs/api.md#scopes' },
  },
  'CTOK-003': {
    rule: 'No scope is asked that is never used.',
    basis: 'A',
    source: { section: 'docs/api.md#scopes', standard: 'RFC 9700 section 2.3' },
  },
  'CTOK-004': {
    rule: 'Several scopes stand in one `scope` value, separated by spaces.',
    basis: 'D',
    source: { section: 'docs/api.md#scopes' },
  },
  'CTOK-005': {
    rule: 'A token is used until shortly before it ends, not asked for each call.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-tokens', standard: 'RFC 6749 section 5.1' },
  },
  'CTOK-006': {
    rule: 'The lifetime is read from each answer, never built in.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-tokens', standard: 'RFC 6749 section 5.1' },
  },
  'CTOK-007': {
    rule: 'After a 401 one new token and one repetition, then an error.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-tokens', standard: 'RFC 6750 section 3.1' },
  },
  'CTOK-008': {
    rule: 'A 403 is not answered by repeating the same call.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-http', standard: 'RFC 9110 section 15.5.4' },
  },
  'CTOK-009': {
    rule: 'A refused token request is not repeated in a loop.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-tokens', standard: 'RFC 6749 section 5.2' },
  },
  'CTOK-010': {
    rule: 'The token is in the Authorization header and nowhere else.',
    basis: 'D',
    source: { section: 'docs/api.md#tokens', standard: 'RFC 6750 section 2.3' },
  },
  'CTOK-011': {
    rule: 'Token and secret go to the API host only.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-tokens', standard: 'RFC 6750 section 5.3' },
  },
  'CTOK-012': {
    rule: 'Address and credentials come from configuration; staging and production are kept apart.',
    basis: 'A',
    source: { section: 'docs/api.md#hosts', note: 'each environment has credentials of its own' },
  },
  'CTOK-013': {
    rule: 'The token is opaque to the client.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-tokens', standard: 'RFC 6749 section 1.4' },
  },
  'CTOK-014': {
    rule: 'The server’s certificate is verified.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-tokens', standard: 'RFC 6750 section 5.3' },
  },
} satisfies Record<string, ClientRequirement>;
