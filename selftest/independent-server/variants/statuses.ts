import type { Variant } from './variant.ts';

/** Differences in what the status API says. */
export const statusVariants: readonly Variant[] = [
  {
    name: 'milliseconds',
    says: 'finalized_at has three digits of a second',
    options: { finalizedAt: 'milliseconds' },
  },
  {
    name: 'microseconds',
    says: 'finalized_at has six digits of a second',
    options: { finalizedAt: 'microseconds' },
  },
  {
    name: 'offset for Z',
    says: 'finalized_at ends in +00:00',
    options: { finalizedAt: 'offset' },
  },
  {
    name: 'no finalized_at',
    says: 'a status has no finalized_at, as older answers had none',
    options: { finalizedAt: 'left out' },
    type: 'digital_identity',
    warns: ['STAT-001', 'STAT-002', 'STAT-012'],
  },
  {
    name: 'bulk reversed',
    says: 'many statuses come in the reverse order',
    options: { bulkOrder: 'reversed' },
  },
  {
    name: 'bulk sorted',
    says: 'many statuses come sorted by id',
    options: { bulkOrder: 'sorted' },
  },
  {
    name: 'bulk not_found',
    says: 'an unknown id among many is listed as not_found',
    options: { bulkUnknown: 'not_found' },
  },
  {
    name: 'bulk null',
    says: 'an unknown id among many is listed with null',
    options: { bulkUnknown: 'null' },
  },
  {
    name: 'empty bulk answered',
    says: 'no ids, no statuses, no error',
    options: { bulkEmpty: 'answered' },
  },
  {
    name: 'unknown ids are gone',
    says: 'the status of an unknown id is 410, as the profile says',
    options: { unknownId: 410 },
  },
  {
    name: 'expiry noted late',
    says: 'that a submission expired is noted when it is read',
    options: { expiryNoted: 'when looked at' },
  },
];
