import { defineConfig } from 'vitest/config';

/** The unit tests beside the modules that are mutated; whole-project tests would judge them too, minutes later. */
export default defineConfig({
  test: {
    provide: { seed: 20260101 },
    setupFiles: ['tests/seed.ts'],
    include: ['{harness,mock,results}/**/*.test.ts'],
    exclude: ['mock/pages/**'],
    pool: 'threads',
    // A mutant is tried with all that CI tries.
    env: { SPC_TEST_BREADTH: 'all' },
  },
});
