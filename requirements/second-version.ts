import type { Requirement } from './requirement.ts';

const notBuilt = 'the second API version is not covered yet';

/** The second API version: submissions, batches and the upload of their assets. */
export const v2 = {
  'V2-001': {
    rule: 'A valid v2 submission of any of the seven types is answered with 201 and JSON that holds a `redirect_uri`.',
    basis: 'D',
    source: { section: 'docs/api.md#version-2' },
    needs: [],
    notBuilt,
  },
  'V2-002': {
    rule: 'A valid v2 submission at the edge of what is documented is accepted.',
    basis: 'D',
    source: { section: 'docs/api.md#version-2' },
    needs: [],
    notBuilt,
  },
  'V2-003': {
    rule: 'A v2 submission that lacks any one field marked as required is refused.',
    basis: 'D',
    source: { section: 'docs/api.md#version-2' },
    needs: [],
    notBuilt,
  },
  'V2-004': {
    rule: 'A v2 submission with a field of the wrong JSON type is refused.',
    basis: 'A',
    source: { section: 'docs/api.md#payloads', note: 'it binds the sender' },
    needs: [],
    notBuilt,
  },
  'V2-005': {
    rule: 'A v2 submission is refused when a date, month or year is not in its documented format or not in the calendar.',
    basis: 'A',
    source: { section: 'docs/api.md#payloads', note: 'it binds the sender' },
    needs: [],
    notBuilt,
  },
  'V2-006': {
    rule: 'A value outside a documented closed set is refused in a v2 submission.',
    basis: 'D',
    source: { section: 'docs/api.md#digital-identity' },
    needs: [],
    notBuilt,
  },
  'V2-007': {
    rule: 'A universal credential with two assets, or with an asset of a type that is not documented, is refused.',
    basis: 'D',
    source: { section: 'docs/api.md#universal-credential' },
    needs: [],
    notBuilt,
  },
  'V2-008': {
    rule: 'Both API versions agree on the link (URI-001 to URI-007) and on an id repeated at once (REUSE-001).',
    basis: 'A',
    source: { section: 'docs/api.md#version-2', note: 'silent on mixing' },
    needs: [],
    notBuilt,
  },
  'BATCH-001': {
    rule: 'A batch with any valid mix of items is answered with one redirect link, to `/partner/add/batch`.',
    basis: 'D',
    source: { section: 'docs/api.md#batch' },
    needs: [],
    notBuilt,
  },
  'BATCH-002': {
    rule: 'A batch is refused, and nothing of it stored, when its token lacks the scope of one kind of item in it.',
    basis: 'D',
    source: { section: 'docs/api.md#scopes' },
    needs: [],
    notBuilt,
  },
  'BATCH-003': {
    rule: 'One invalid item refuses the whole batch, and nothing of it is stored.',
    basis: 'A',
    source: { section: 'docs/api.md#batch', note: 'silent' },
    needs: [],
    notBuilt,
  },
  'BATCH-004': {
    rule: 'Every item of a batch reaches the account of the person who accepts it.',
    basis: 'D',
    source: { section: 'docs/api.md#ownership' },
    needs: ['people', 'accounts'],
    notBuilt,
  },
  'ASSET-001': {
    rule: 'An item with `assets` gets an upload link that takes a PUT of the raw bytes with the content type of the asset and no Authorization.',
    basis: 'D',
    source: { section: 'docs/api.md#uploads' },
    needs: [],
    notBuilt,
  },
  'ASSET-002': {
    rule: 'An upload with a content type other than that of the asset is refused.',
    basis: 'D',
    source: { section: 'docs/api.md#uploads' },
    needs: [],
    notBuilt,
  },
  'ASSET-003': {
    rule: 'An upload link takes no second, different file, and takes nothing once it has expired.',
    basis: 'A',
    source: { section: 'docs/api.md#uploads', note: 'silent' },
    needs: ['clock'],
    notBuilt,
  },
} satisfies Record<string, Requirement>;
