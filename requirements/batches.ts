import type { Requirement } from './requirement.ts';

/** Batches: several credentials behind one link. */
export const batch = {
  'BATCH-001': {
    rule: 'A batch with a valid mix of items is answered with one link for the person.',
    basis: 'D',
    source: { section: 'docs/api.md#batch' },
    needs: [],
  },
  'BATCH-002': {
    rule: 'A batch is refused when its token lacks the scope of one kind of item in it.',
    basis: 'D',
    source: { section: 'docs/api.md#scopes' },
    needs: [],
  },
  'BATCH-003': {
    rule: 'One invalid item refuses the whole batch, and nothing of it is stored.',
    basis: 'A',
    source: { section: 'docs/api.md#errors', note: 'silent' },
    needs: [],
  },
  'BATCH-004': {
    rule: 'Every item of a batch reaches the account of the person who accepts it.',
    basis: 'D',
    source: { section: 'docs/api.md#ownership' },
    needs: ['people', 'accounts'],
  },
  'BATCH-005': {
    rule: 'Several items of one kind, and several kinds together, are accepted.',
    basis: 'D',
    source: { section: 'docs/api.md#batch' },
    needs: [],
  },
  'BATCH-006': {
    rule: 'A batch without its `credential_id`, or with an item that lacks `credential_id`, is refused.',
    basis: 'D',
    source: { section: 'docs/api.md#batch' },
    needs: [],
  },
  'BATCH-007': {
    rule: 'The link of a batch has `clientId` and `content` in its fragment and no `documentType`.',
    basis: 'A',
    source: { section: 'docs/api.md#link', note: 'silent' },
    needs: [],
  },
  'BATCH-008': {
    rule: 'A batch repeated at once under its id is answered with the identical link.',
    basis: 'A',
    source: { section: 'docs/api.md#the-same-id-again', note: 'silent on batches' },
    needs: [],
  },
  'BATCH-009': {
    rule: 'A batch without any item is refused.',
    basis: 'A',
    source: { section: 'docs/api.md#batch', note: 'silent' },
    needs: [],
  },
  'BATCH-010': {
    rule: 'What happens to two items that share a `credential_id`, and to an item id that was submitted alone before.',
    basis: 'I',
    source: { section: 'docs/api.md#batch', note: 'silent' },
    needs: [],
  },
  'BATCH-011': {
    rule: 'After cancelling, no item of the batch is in the account.',
    basis: 'A',
    source: { section: 'docs/api.md#consent', note: 'silent on batches' },
    needs: ['people', 'accounts'],
  },
  'BATCH-012': {
    rule: 'A batch has one owner: another person who opens its link gets the error page and none of its items.',
    basis: 'A',
    source: { section: 'docs/api.md#ownership', note: 'silent on batches' },
    needs: ['people', 'accounts'],
  },
  'BATCH-013': {
    rule: 'A list where one object is documented, or an object where a list is, is refused.',
    basis: 'A',
    source: { section: 'docs/api.md#batch', note: 'silent' },
    needs: [],
  },
  'BATCH-014': {
    rule: 'No values are swapped or shared between the items of a batch.',
    basis: 'D',
    source: { section: 'docs/api.md#batch' },
    needs: ['people', 'accounts'],
  },
  'BATCH-015': {
    rule: 'Eight items are accepted; how many more are is recorded.',
    basis: 'D',
    source: { section: 'docs/api.md#batch' },
    needs: [],
  },
  'BATCH-016': {
    rule: 'Whether the old v1 batch (`POST /api/partner/v1/add/batch.json`, `credentials[]`) is still served.',
    basis: 'I',
    source: { section: 'docs/api.md#batch', note: 'silent' },
    needs: [],
  },
} satisfies Record<string, Requirement>;
