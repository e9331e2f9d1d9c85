import { acceptingBatches } from './accepting.ts';
import { batchAccounts } from './accounts.ts';
import { refusingBatches } from './refusing.ts';

/** Every check of batches. */
export const batchChecks = [...acceptingBatches, ...refusingBatches, ...batchAccounts];
