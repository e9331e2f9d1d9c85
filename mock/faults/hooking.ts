import { faultsOf } from './faults-of.ts';

/** A fault of the webhooks of a mock. */
export const hooking = faultsOf('webhooks');
