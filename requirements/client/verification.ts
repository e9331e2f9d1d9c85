import type { ClientRequirement } from './client-requirement.ts';

/** Verify with SEEK Pass. */
export const cver = {
  'CVER-001': {
    rule: 'The request has `request_id` and `callback_url` as strings, or leaves them out.',
    basis: 'D',
    source: { section: 'docs/api.md#verification' },
  },
  'CVER-002': {
    rule: 'The person is sent to the link that came.',
    basis: 'D',
    source: { section: 'docs/api.md#verification' },
  },
  'CVER-003': {
    rule: 'A return to the partner proves nothing: the partner reads the result before it relies on it.',
    basis: 'A',
    source: { section: 'docs/api.md#verification' },
  },
  'CVER-004': {
    rule: 'The callback is tied to the person’s session.',
    basis: 'A',
    source: { section: 'docs/api.md#verification', standard: 'RFC 9700 section 2.1' },
  },
  'CVER-005': {
    rule: 'Cancelling, coming back late and never coming back are handled.',
    basis: 'A',
    source: { section: 'docs/api.md#verification' },
  },
  'CVER-006': {
    rule: 'The result is read with a token that has `read.digital_identity`.',
    basis: 'D',
    source: { section: 'docs/api.md#verification' },
  },
  'CVER-007': {
    rule: '`revoked` and `unshared` after `verified` are honoured.',
    basis: 'A',
    source: { section: 'docs/api.md#verification' },
    atMost: 'info',
  },
  'CVER-008': {
    rule: 'Own request ids are unique and cannot be guessed.',
    basis: 'A',
    source: { section: 'docs/api.md#verification' },
  },
} satisfies Record<string, ClientRequirement>;
