import type { ClientRequirement } from './client-requirement.ts';

/** Documents that are named by their URL. */
export const cdoc = {
  'CDOC-001': {
    rule: 'A document URL can be read without signing in.',
    basis: 'D',
    source: { section: 'docs/api.md#payloads' },
  },
  'CDOC-002': {
    rule: 'Its host is on the list that SEEK Pass has.',
    basis: 'D',
    source: { section: 'docs/api.md#payloads', note: 'SEEK Pass keeps a list of hosts' },
  },
  'CDOC-003': {
    rule: 'The file is of the kind that the document type says.',
    basis: 'D',
    source: { section: 'docs/api.md#payloads' },
  },
  'CDOC-004': {
    rule: 'An OpenCert is sent as a string that holds JSON.',
    basis: 'D',
    source: { section: 'docs/api.md#microcredential' },
  },
  'CDOC-005': {
    rule: '`none` goes with null or no document, and identity, right to work and career history have none at all.',
    basis: 'D',
    source: { section: 'docs/api.md#payloads' },
  },
  'CDOC-006': {
    rule: 'English results are PDF.',
    basis: 'D',
    source: { section: 'docs/api.md#english-proficiency' },
  },
  'CDOC-007': {
    rule: 'The URL stays readable until the submission is final.',
    basis: 'A',
    source: {
      section: 'docs/api.md#payloads',
      note: 'the pages do not say when a file is fetched',
    },
  },
  'CDOC-008': {
    rule: 'The URL is https and cannot be guessed from another.',
    basis: 'A',
    source: { section: 'docs/api.md#payloads', note: 'any person can read the file' },
  },
} satisfies Record<string, ClientRequirement>;
