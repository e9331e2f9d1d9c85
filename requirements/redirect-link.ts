import type { Requirement } from './requirement.ts';

/** The redirect link: the page that it points to, and what its fragment says. */
export const uri = {
  'URI-001': {
    rule: 'The link is an absolute URL on the link host, https off loopback, with the path `/partner/add/<segment of the type>`; the segments of education, English proficiency and microcredential are documented, the others assumed.',
    basis: 'D',
    source: { section: 'docs/api.md#link' },
    needs: [],
  },
  'URI-002': {
    rule: 'The fragment of the link has a `clientId` equal to the OAuth client id of the caller.',
    basis: 'D',
    source: { section: 'docs/api.md#link' },
    needs: [],
  },
  'URI-003': {
    rule: 'The fragment of the link has a `documentType` equal to the document type of the submission.',
    basis: 'D',
    source: { section: 'docs/api.md#link' },
    needs: [],
  },
  'URI-004': {
    rule: 'The fragment of the link has a non-empty `content`, which is not the `id` that the partner sent.',
    basis: 'D',
    source: { section: 'docs/api.md#link' },
    needs: [],
  },
  'URI-005': {
    rule: 'The parameters of the link are in its fragment; that they are nowhere else in the link is assumed.',
    basis: 'D',
    source: { section: 'docs/api.md#link' },
    needs: [],
  },
  'URI-006': {
    rule: 'Once the JSON is decoded, the fragment reads as URL query parameters separated by `&`, with no literal `\\u0026` left in it.',
    basis: 'D',
    source: { section: 'docs/api.md#requests-and-answers' },
    needs: [],
  },
  'URI-007': {
    rule: 'Two submissions never share a `content`.',
    basis: 'D',
    source: { section: 'docs/api.md#link' },
    needs: [],
  },
  'URI-008': {
    rule: 'A `content` cannot be guessed: over 20 of them at least 64 bit positions take both values, and none follows its predecessor by a small step.',
    basis: 'A',
    source: { section: 'docs/api.md#link', note: 'a person who has it may claim the credential' },
    needs: [],
  },
  'URI-009': {
    rule: 'Nothing of the credential, such as a name, a score or the document, appears in the link.',
    basis: 'A',
    source: { section: 'docs/api.md#link', note: 'its parameters are listed' },
    needs: [],
  },
} satisfies Record<string, Requirement>;
