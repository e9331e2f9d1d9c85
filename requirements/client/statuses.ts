import type { ClientRequirement } from './client-requirement.ts';

/** Asking for the status. */
export const cstat = {
  'CSTAT-001': {
    rule: 'Status is asked by the partner’s own id, percent-encoded, with a token.',
    basis: 'D',
    source: { section: 'docs/api.md#status', standard: 'RFC 3986 section 2.1' },
  },
  'CSTAT-002': {
    rule: 'At most 30 ids are asked in one call; more are split.',
    basis: 'D',
    source: { section: 'docs/api.md#status' },
  },
  'CSTAT-003': {
    rule: 'A final status is not asked for again and again.',
    basis: 'A',
    source: { section: 'docs/api.md#status', note: 'the meaning of a final time' },
  },
  'CSTAT-004': {
    rule: 'Asking is slow and grows slower, and uses the call for many.',
    basis: 'A',
    source: { section: 'docs/api.md#status', note: 'common practice; no rate limit is documented' },
  },
  'CSTAT-005': {
    rule: 'An unknown status is taken as not final and breaks nothing.',
    basis: 'A',
    source: { section: 'docs/api.md#status', note: 'further statuses are announced' },
  },
  'CSTAT-006': {
    rule: '`finalized_at` may be null, absent, with a fraction or with `+00:00`.',
    basis: 'A',
    source: { section: 'docs/api.md#status', standard: 'RFC 3339 section 5.6' },
  },
  'CSTAT-007': {
    rule: 'Entries are matched by id, not by position.',
    basis: 'A',
    source: { section: 'docs/api.md#status', note: 'the order is not documented' },
  },
  'CSTAT-008': {
    rule: '`canceled` is understood both as the person’s decision and as the end of 48 h, and a new submission can follow.',
    basis: 'D',
    source: { section: 'docs/api.md#retention' },
  },
  'CSTAT-009': {
    rule: 'An unknown id (404) is handled.',
    basis: 'A',
    source: { section: 'docs/api.md#status', standard: 'RFC 9110 section 15.5.5' },
  },
} satisfies Record<string, ClientRequirement>;
