import type { Requirement } from './requirement.ts';

/** Retention: what is deleted after 48 hours, and what stays. */
export const keep = {
  'KEEP-001': {
    rule: 'A submission whose link was never opened has the status `canceled` after 48 hours.',
    basis: 'D',
    source: { section: 'docs/api.md#retention' },
    needs: ['status', 'clock'],
  },
  'KEEP-002': {
    rule: 'The documents of a person who completes the flow and does not sign in to the app within 48 hours of that are deleted.',
    basis: 'D',
    source: { section: 'docs/api.md#retention' },
    needs: ['clock', 'people', 'fresh-people', 'accounts'],
  },
  'KEEP-003': {
    rule: 'The documents of a person who signs in to the app within 48 hours of completing the flow stay.',
    basis: 'D',
    source: { section: 'docs/api.md#retention' },
    needs: ['clock', 'people', 'accounts', 'app-sign-in'],
  },
  'KEEP-004': {
    rule: 'Until 48 hours have passed since the flow was completed, the documents are there.',
    basis: 'D',
    source: { section: 'docs/api.md#retention' },
    needs: ['clock', 'people', 'accounts'],
  },
  'KEEP-005': {
    rule: 'A submission that a person claimed and never accepted is gone after 48 hours.',
    basis: 'A',
    source: { section: 'docs/api.md#retention', note: 'a pending submission is deleted' },
    needs: ['clock', 'people'],
  },
} satisfies Record<string, Requirement>;
