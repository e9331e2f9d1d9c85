import type { Check } from '../../harness/check/check.ts';
import { acceptingBatches } from './accepting.ts';
import { batchAccounts } from './accounts.ts';
import { refusingBatches } from './refusing.ts';

/** Every check of batches. */
export const batchChecks: readonly Check[] = [
  ...acceptingBatches,
  ...refusingBatches,
  ...batchAccounts,
];
