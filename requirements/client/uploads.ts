import type { ClientRequirement } from './client-requirement.ts';

/** Batches and uploads. */
export const cup = {
  'CUP-001': {
    rule: 'The items of a batch have the shape of their kind and ids of their own.',
    basis: 'D',
    source: { section: 'docs/api.md#batch' },
  },
  'CUP-002': {
    rule: 'A universal credential has at most one asset, of an allowed type, and no `assets` member without a document.',
    basis: 'D',
    source: { section: 'docs/api.md#universal-credential' },
  },
  'CUP-003': {
    rule: 'The file goes by PUT as raw bytes.',
    basis: 'D',
    source: { section: 'docs/api.md#uploads' },
  },
  'CUP-004': {
    rule: 'The content type of the upload is that of the asset.',
    basis: 'D',
    source: { section: 'docs/api.md#uploads' },
  },
  'CUP-005': {
    rule: 'No Authorization and no cookie goes to the upload link.',
    basis: 'D',
    source: { section: 'docs/api.md#uploads' },
  },
  'CUP-006': {
    rule: 'The upload link is used as it came.',
    basis: 'A',
    source: { section: 'docs/api.md#uploads' },
  },
  'CUP-007': {
    rule: 'A link that has ended is replaced by asking again, not by trying for ever.',
    basis: 'A',
    source: { section: 'docs/api.md#uploads' },
  },
  'CUP-008': {
    rule: 'A lost upload is sent again, the same bytes.',
    basis: 'A',
    source: { section: 'docs/api.md#uploads', standard: 'RFC 9110 section 9.2.2' },
  },
  'CUP-009': {
    rule: 'Any 2xx is success, and an XML error is survived.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-http', standard: 'RFC 9110 section 15' },
  },
  'CUP-010': {
    rule: 'A length is sent.',
    basis: 'A',
    source: { section: 'docs/api.md#uploads' },
  },
  'CUP-011': {
    rule: 'Upload links are secrets and are used by the party that may.',
    basis: 'A',
    source: { section: 'docs/api.md#uploads' },
  },
} satisfies Record<string, ClientRequirement>;
