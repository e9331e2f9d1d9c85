import fc from 'fast-check';
import { inject } from 'vitest';

/** Every property of a run draws from the one seed that `SPC_TEST_SEED` sets and vitest prints. */
fc.configureGlobal({ seed: inject('seed') });
