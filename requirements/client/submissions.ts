import type { ClientRequirement } from './client-requirement.ts';

/** Submitting credentials. */
export const cadd = {
  'CADD-001': {
    rule: 'The endpoint fits the credential type, and `credential_type` says the same.',
    basis: 'D',
    source: { section: 'docs/api.md#version-1' },
  },
  'CADD-002': {
    rule: 'The body is valid by the contract of its type and version.',
    basis: 'D',
    source: { section: 'docs/api.md#payloads' },
  },
  'CADD-003': {
    rule: 'The body is one JSON object in UTF-8 with a JSON content type.',
    basis: 'D',
    source: { section: 'docs/api.md#requests-and-answers', standard: 'RFC 8259 section 8.1' },
  },
  'CADD-004': {
    rule: 'An `id` (`credential_id`) belongs to one credential of one person.',
    basis: 'D',
    source: { section: 'docs/api.md#payloads' },
  },
  'CADD-005': {
    rule: 'The id is globally unique and has the form `<PREFIX>-<UUID>`.',
    basis: 'D',
    source: { section: 'docs/api.md#guidance', note: 'a recommendation' },
    atMost: 'warn',
  },
  'CADD-006': {
    rule: 'The id says nothing about the person.',
    basis: 'A',
    source: { section: 'docs/api.md#payloads', note: 'data minimisation' },
  },
  'CADD-007': {
    rule: 'A repetition after a lost answer has the same id and the same body.',
    basis: 'A',
    source: {
      section: 'docs/api.md#the-same-id-again',
      note: 'the same id brings the original link',
    },
  },
  'CADD-008': {
    rule: 'The same id is used for repetitions only; changed data take a new id.',
    basis: 'A',
    source: {
      section: 'docs/api.md#the-same-id-again',
      note: 'changed data under a known id would be lost',
    },
  },
  'CADD-009': {
    rule: 'After 48 h the answer to a known id is a new request, and the client takes the new link.',
    basis: 'D',
    source: { section: 'docs/api.md#the-same-id-again' },
  },
  'CADD-010': {
    rule: 'Repetitions are bounded, spaced, and obey `Retry-After` in both of its forms.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-http', standard: 'RFC 9110 section 10.2.3' },
  },
  'CADD-011': {
    rule: 'A refusal for the content is not repeated unchanged.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-http', standard: 'RFC 9110 section 15.5' },
  },
  'CADD-012': {
    rule: 'Success is read from the class of the status and the members that matter.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-http', standard: 'RFC 9110 section 15' },
  },
  'CADD-013': {
    rule: 'Errors are handled.',
    basis: 'D',
    source: { section: 'docs/api.md#errors', note: 'a recommendation' },
    atMost: 'warn',
  },
  'CADD-014': {
    rule: 'Payloads are checked before they are sent.',
    basis: 'D',
    source: { section: 'docs/api.md#payloads', note: 'a recommendation' },
    atMost: 'warn',
  },
  'CADD-015': {
    rule: 'Education: a year after conferral, `awaiting_graduation` with null before it.',
    basis: 'D',
    source: { section: 'docs/api.md#education' },
  },
  'CADD-016': {
    rule: 'Names follow the guidance: what was learnt, and a descriptive issuer.',
    basis: 'D',
    source: { section: 'docs/api.md#guidance', note: 'a recommendation' },
    atMost: 'warn',
  },
  'CADD-017': {
    rule: '`partner_chain` lists intermediaries only, parent first, in the place that the type documents.',
    basis: 'D',
    source: { section: 'docs/api.md#payloads' },
  },
  'CADD-018': {
    rule: 'Encouraged fields are given if the partner has them: CEFR scores, date of birth, classification and title.',
    basis: 'D',
    source: { section: 'docs/api.md#guidance', note: 'a recommendation' },
    atMost: 'warn',
  },
  'CADD-019': {
    rule: 'A submission is made when its person asks for it.',
    basis: 'A',
    source: {
      section: 'docs/api.md#retention',
      note: 'a submission that is not opened is deleted after 48 hours',
    },
    atMost: 'info',
  },
  'CADD-020': {
    rule: 'Every call has a time limit.',
    basis: 'A',
    source: { section: 'docs/api.md#requests-and-answers', note: 'common practice' },
  },
  'CADD-021': {
    rule: 'Two clicks make one submission.',
    basis: 'A',
    source: { section: 'docs/api.md#the-same-id-again', note: 'common practice' },
  },
  'CADD-022': {
    rule: 'Redirects keep method and body, and are followed on the same origin only.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-http', standard: 'RFC 9110 section 15.4' },
  },
  'CADD-023': {
    rule: 'New integrations use v2.',
    basis: 'D',
    source: { section: 'docs/api.md#version-2', note: 'version 1 will be deprecated' },
    atMost: 'info',
  },
} satisfies Record<string, ClientRequirement>;
