import type { ClientRequirement } from './client-requirement.ts';

/** Receiving events. */
export const chook = {
  'CHOOK-001': {
    rule: 'Events without a right signature have no effect.',
    basis: 'D',
    source: { section: 'docs/api.md#webhooks' },
  },
  'CHOOK-002': {
    rule: 'The signature is computed over the bytes received, before they are parsed.',
    basis: 'D',
    source: { section: 'docs/api.md#webhooks' },
  },
  'CHOOK-003': {
    rule: 'Events whose timestamp is more than 900 s off are refused, in both directions.',
    basis: 'D',
    source: { section: 'docs/api.md#webhooks' },
  },
  'CHOOK-004': {
    rule: 'The same event twice has one effect.',
    basis: 'D',
    source: { section: 'docs/api.md#webhooks' },
  },
  'CHOOK-005': {
    rule: 'Signatures are compared in constant time.',
    basis: 'D',
    source: { section: 'docs/api.md#webhooks' },
    atMost: 'info',
  },
  'CHOOK-006': {
    rule: 'A signature of another length, or none, is refused without an error of the server.',
    basis: 'D',
    source: { section: 'docs/api.md#webhooks' },
  },
  'CHOOK-007': {
    rule: 'The answer is a 2xx and comes fast.',
    basis: 'A',
    source: { section: 'docs/api.md#webhooks' },
  },
  'CHOOK-008': {
    rule: 'Details are read from the result API by the `request_id` of the event.',
    basis: 'D',
    source: { section: 'docs/api.md#webhooks' },
  },
  'CHOOK-009': {
    rule: 'Unknown types and unknown members are answered with 2xx and ignored.',
    basis: 'A',
    source: { section: 'docs/api.md#webhooks' },
  },
  'CHOOK-010': {
    rule: 'After a rotation the new secret works at once, and the old one for a bounded time at most.',
    basis: 'A',
    source: { section: 'docs/api.md#webhooks' },
  },
  'CHOOK-011': {
    rule: 'Header names are read in any letter case.',
    basis: 'A',
    source: { section: 'docs/api.md#webhooks', standard: 'RFC 9110 section 5.1' },
  },
  'CHOOK-012': {
    rule: 'An event for a request that the client never made has no effect.',
    basis: 'A',
    source: { section: 'docs/api.md#webhooks' },
  },
  'CHOOK-013': {
    rule: 'The client does not depend on events alone.',
    basis: 'A',
    source: { section: 'docs/api.md#webhooks' },
  },
  'CHOOK-014': {
    rule: 'Events in another order change nothing.',
    basis: 'A',
    source: { section: 'docs/api.md#webhooks' },
  },
} satisfies Record<string, ClientRequirement>;
