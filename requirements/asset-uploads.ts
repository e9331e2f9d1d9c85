import type { Requirement } from './requirement.ts';

/** The upload of files that belong to a submission or an item of a batch. */
export const asset = {
  'ASSET-001': {
    rule: 'An item with `assets` gets an upload link that takes a PUT of the raw bytes with the content type of the asset and no Authorization.',
    basis: 'D',
    source: { section: 'docs/api.md#uploads' },
    needs: [],
  },
  'ASSET-002': {
    rule: 'An upload with a content type other than that of the asset is refused.',
    basis: 'A',
    source: { section: 'docs/api.md#uploads', note: 'silent' },
    needs: [],
  },
  'ASSET-003': {
    rule: 'An upload link takes no second, different file, and takes nothing once it has expired.',
    basis: 'A',
    source: { section: 'docs/api.md#uploads', note: 'silent' },
    needs: ['clock'],
  },
  'ASSET-004': {
    rule: 'Each asset has a link of its own.',
    basis: 'A',
    source: { section: 'docs/api.md#uploads', note: 'silent' },
    needs: [],
  },
  'ASSET-005': {
    rule: 'The permission lies in the query string: a link with any part of its query altered is refused.',
    basis: 'A',
    source: { section: 'docs/api.md#uploads', note: 'silent' },
    needs: [],
  },
  'ASSET-006': {
    rule: 'An upload link is an absolute URL, https off loopback, that cannot be guessed.',
    basis: 'A',
    source: { section: 'docs/api.md#uploads', note: 'silent' },
    needs: [],
  },
  'ASSET-007': {
    rule: 'An upload link does not read or delete.',
    basis: 'A',
    source: { section: 'docs/api.md#uploads', note: 'silent' },
    needs: [],
  },
  'ASSET-008': {
    rule: 'The uploaded file is the document of its credential once the person has accepted.',
    basis: 'D',
    source: { section: 'docs/api.md#uploads' },
    needs: ['people', 'accounts'],
  },
  'ASSET-009': {
    rule: 'An item without `assets` gets no upload link.',
    basis: 'A',
    source: { section: 'docs/api.md#uploads', note: 'silent' },
    needs: [],
  },
  'ASSET-010': {
    rule: 'Whether an asset with `asset_data` (URL or data URL) gets an upload link too.',
    basis: 'I',
    source: { section: 'docs/api.md#uploads', note: 'silent' },
    needs: [],
  },
  'ASSET-011': {
    rule: 'Whether a credential whose file was never uploaded can be accepted, and what the account then shows.',
    basis: 'I',
    source: { section: 'docs/api.md#uploads', note: 'silent' },
    needs: ['people', 'accounts'],
  },
  'ASSET-012': {
    rule: 'Every upload link names the asset that it belongs to.',
    basis: 'A',
    source: { section: 'docs/api.md#uploads', note: 'silent' },
    needs: [],
  },
  'ASSET-013': {
    rule: 'What an upload link does with an Authorization header, an empty file, a large file, chunked transfer, and after the person has decided.',
    basis: 'I',
    source: { section: 'docs/api.md#uploads', note: 'silent' },
    needs: [],
  },
  'ASSET-014': {
    rule: 'Whether a repeated request gives upload links that work.',
    basis: 'I',
    source: { section: 'docs/api.md#uploads', note: 'silent' },
    needs: [],
  },
  'ASSET-015': {
    rule: 'Uploaded files are deleted with the other documents when the app was not signed in within 48 h.',
    basis: 'D',
    source: { section: 'docs/api.md#retention' },
    needs: ['clock', 'fresh-people', 'accounts'],
  },
  'ASSET-016': {
    rule: 'An upload link carries nothing of the credential.',
    basis: 'A',
    source: { section: 'docs/api.md#uploads', note: 'silent' },
    needs: [],
  },
} satisfies Record<string, Requirement>;
