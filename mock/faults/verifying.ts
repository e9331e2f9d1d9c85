import { faultsOf } from './faults-of.ts';

/** A fault of the verifications of a mock. */
export const verifying = faultsOf('verifications');
