import type { ClientRequirement } from './client-requirement.ts';

/** Updating a credential. */
export const crepl = {
  'CREPL-001': {
    rule: 'An update is a new submission with a new id.',
    basis: 'D',
    source: { section: 'docs/api.md#replacement' },
  },
  'CREPL-002': {
    rule: 'The fields that identify the credential keep their values to the letter.',
    basis: 'A',
    source: { section: 'docs/api.md#replacement', note: 'the list of key fields is lost' },
  },
  'CREPL-003': {
    rule: 'From awaiting to conferred: same course, a year, no longer awaiting.',
    basis: 'D',
    source: { section: 'docs/api.md#replacement' },
  },
  'CREPL-004': {
    rule: 'A renewal has a later expiry; a retake has its new date and score.',
    basis: 'D',
    source: { section: 'docs/api.md#replacement' },
  },
  'CREPL-005': {
    rule: 'The person is sent to the new link.',
    basis: 'A',
    source: { section: 'docs/api.md#replacement', note: 'a new submission has a link of its own' },
  },
} satisfies Record<string, ClientRequirement>;
