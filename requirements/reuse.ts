import type { Requirement } from './requirement.ts';

/** The same id again: within 48 hours the original link, afterwards a new credential request. */
export const reuse = {
  'REUSE-001': {
    rule: 'A submission repeated at once under the same id is answered with the identical `redirect_uri`.',
    basis: 'D',
    source: { section: 'docs/api.md#the-same-id-again' },
    needs: [],
  },
  'REUSE-002': {
    rule: 'A submission repeated at any later time within 48 hours is still answered with the identical `redirect_uri`.',
    basis: 'D',
    source: { section: 'docs/api.md#the-same-id-again' },
    needs: ['clock'],
  },
  'REUSE-003': {
    rule: 'A submission repeated after 48 hours is answered with a new `redirect_uri` that has a distinct `content`.',
    basis: 'D',
    source: { section: 'docs/api.md#the-same-id-again' },
    needs: ['clock'],
  },
  'REUSE-004': {
    rule: 'After 48 hours the original link shows neither consent nor the credential; that it shows the error page is assumed.',
    basis: 'D',
    source: { section: 'docs/api.md#the-same-id-again' },
    needs: ['clock', 'people'],
  },
  'REUSE-005': {
    rule: 'The new link that a repeat after 48 hours brought holds for 48 hours of its own.',
    basis: 'D',
    source: { section: 'docs/api.md#the-same-id-again' },
    needs: ['clock'],
  },
  'REUSE-006': {
    rule: 'Submissions of one id that arrive at the same moment are all answered with one `redirect_uri`.',
    basis: 'A',
    source: { section: 'docs/api.md#the-same-id-again', note: 'silent on concurrency' },
    needs: [],
  },
  'REUSE-007': {
    rule: 'A submission repeated with another token of the same client is answered with the identical link.',
    basis: 'D',
    source: { section: 'docs/api.md#the-same-id-again' },
    needs: [],
  },
  'REUSE-008': {
    rule: 'Ids are compared exactly, so ids that differ only in letter case, in prefix or in surrounding characters are different submissions.',
    basis: 'A',
    source: { section: 'docs/api.md#version-1', note: 'the id is opaque' },
    needs: [],
  },
  'REUSE-009': {
    rule: 'Over any history of submitting, repeating, waiting, visiting, consenting and cancelling, every answer is one that the documented behaviour allows; if the documents are silent, every answer is allowed.',
    basis: 'D',
    source: { section: 'docs/api.md#the-same-id-again' },
    needs: ['clock', 'people'],
  },
  'REUSE-010': {
    rule: 'A submission repeated within 48 hours with the same id, type and document type but another payload is answered with the original link; which payload is kept is recorded if accounts can be read.',
    basis: 'A',
    source: { section: 'docs/api.md#the-same-id-again', note: 'by the letter' },
    needs: [],
  },
  'REUSE-011': {
    rule: 'What the pages leave open about a repeat is recorded: whether it restarts the 48 hours, what it brings under another type or document type, and what it brings for an accepted or a cancelled id, within and after 48 hours.',
    basis: 'I',
    source: { section: 'docs/api.md#the-same-id-again', note: 'silent' },
    needs: ['clock', 'people'],
  },
} satisfies Record<string, Requirement>;
