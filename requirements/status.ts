import type { Requirement } from './requirement.ts';

/** Reported second-hand, to announce the statuses `revoked` and `unshared`. */
const releaseNotes = 'https://developer.seekpass.co/en-au/docs/guide/release-notes/';

/** What the status of a submission says, asked alone or with others. */
export const stat = {
  'STAT-001': {
    rule: 'A pending submission has the status `incomplete` and a `finalized_at` of null.',
    basis: 'D',
    source: { section: 'docs/api.md#status' },
    needs: ['status'],
  },
  'STAT-002': {
    rule: 'An accepted submission has the status `verified`, or later a word that follows it such as `revoked`, and a `finalized_at` that is an ISO 8601 time in UTC; a missing `finalized_at` is only a warning.',
    basis: 'D',
    source: { section: 'docs/api.md#status', page: releaseNotes },
    needs: ['status', 'people'],
  },
  'STAT-003': {
    rule: 'The `id` in the answer is the id that the partner sent.',
    basis: 'D',
    source: { section: 'docs/api.md#status' },
    needs: ['status'],
  },
  'STAT-004': {
    rule: 'Many ids asked at once bring one entry for each, the same as when asked alone.',
    basis: 'D',
    source: { section: 'docs/api.md#status' },
    needs: ['status'],
  },
  'STAT-005': {
    rule: 'A request for the status of 30 ids is answered.',
    basis: 'D',
    source: { section: 'docs/api.md#status' },
    needs: ['status'],
  },
  'STAT-006': {
    rule: 'A request for the status of 31 ids is refused.',
    basis: 'A',
    source: { section: 'docs/api.md#status', note: 'the limit is stated, the refusal is not' },
    needs: ['status'],
  },
  'STAT-007': {
    rule: 'The status of an id that was never submitted is 404.',
    basis: 'A',
    source: { section: 'docs/api.md#status', note: 'silent' },
    needs: ['status'],
  },
  'STAT-008': {
    rule: 'A status request without a token is refused.',
    basis: 'D',
    source: { section: 'docs/api.md#requests-and-answers' },
    needs: ['status'],
  },
  'STAT-009': {
    rule: 'Reading a status changes neither the link, nor the 48 hours, nor the status.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-http', standard: 'RFC 9110 section 9.2.1' },
    needs: ['status'],
  },
  'STAT-010': {
    rule: 'What the pages leave open about asking for many is recorded: the order of the entries, an unknown id among known ones, and an empty list.',
    basis: 'I',
    source: { section: 'docs/api.md#status', note: 'silent' },
    needs: ['status'],
  },
  'STAT-011': {
    rule: 'For one request, that is until a submission brings another `content`, `finalized_at` never changes once it is set, and a final status never returns to `incomplete` and never changes between `verified` and `canceled`.',
    basis: 'A',
    source: { section: 'docs/api.md#status', note: 'the meaning of final', page: releaseNotes },
    needs: ['status', 'people'],
  },
  'STAT-012': {
    rule: '`finalized_at` is the time of the decision, within the clock skew, and is set for `canceled` too.',
    basis: 'A',
    source: { section: 'docs/api.md#status' },
    needs: ['status', 'people'],
  },
  'STAT-013': {
    rule: 'Which scopes a status request needs is recorded.',
    basis: 'I',
    source: { section: 'docs/api.md#scopes', note: 'any valid token is assumed' },
    needs: ['status'],
  },
} satisfies Record<string, Requirement>;
