import type { ClientRequirement } from './client-requirement.ts';

/** Sending the person to the link. */
export const clink = {
  'CLINK-001': {
    rule: 'The link is decoded from JSON: `&`, no literal `\\u0026`.',
    basis: 'D',
    source: { section: 'docs/api.md#link' },
  },
  'CLINK-002': {
    rule: 'The person is sent to exactly the link that came.',
    basis: 'D',
    source: { section: 'docs/api.md#link' },
  },
  'CLINK-003': {
    rule: 'Nothing is added to the link, and its fragment is not moved into a query.',
    basis: 'A',
    source: { section: 'docs/api.md#link', standard: 'RFC 3986 section 3.5' },
  },
  'CLINK-004': {
    rule: 'Each person gets a link of their own.',
    basis: 'D',
    source: { section: 'docs/api.md#ownership' },
  },
  'CLINK-005': {
    rule: 'The link is treated as a secret.',
    basis: 'A',
    source: { section: 'docs/api.md#link', note: 'a person who has it may claim the credential' },
  },
  'CLINK-006': {
    rule: 'The person is sent by a top-level navigation, not in a frame.',
    basis: 'A',
    source: { section: 'docs/api.md#ownership', note: 'the page asks for a sign-in' },
  },
  'CLINK-007': {
    rule: 'A link older than 48 h is not used; a fresh one is asked for.',
    basis: 'D',
    source: { section: 'docs/api.md#retention' },
  },
  'CLINK-008': {
    rule: 'The client relies neither on path segments nor on the form of `content`.',
    basis: 'A',
    source: { section: 'docs/api.md#link', note: 'opaque to a client' },
  },
} satisfies Record<string, ClientRequirement>;
