import { randomInt } from 'node:crypto';
import { configDefaults, defineConfig } from 'vitest/config';

const pinned = 20260101;
const wish = process.env.SPC_TEST_SEED ?? String(pinned);
const seed = wish === 'random' ? randomInt(2 ** 31 - 1) : Number(wish);
if (!Number.isSafeInteger(seed)) {
  throw new Error(`SPC_TEST_SEED is "${wish}": expected a whole number, or "random" to draw one`);
}

const packed = 'tests/packed*.test.ts';

export default defineConfig({
  test: {
    provide: { seed },
    // Tests run in an order drawn from the seed, so that none can come to rely on another.
    sequence: { shuffle: true, seed },
    setupFiles: ['tests/seed.ts'],
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: '.vitest/results.json' }]]
      : ['default'],
    expect: { requireAssertions: true },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...configDefaults.exclude, '**/dist/**', '**/report/**', packed],
          // Pact loses interactions under forked workers (toolchain facts); threads also start faster.
          pool: 'threads',
        },
      },
      {
        test: {
          name: 'package',
          include: [packed],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      { test: { name: 'conformance', include: ['specs/conformance.spec.ts'], pool: 'threads' } },
    ],
  },
});

declare module 'vitest' {
  interface ProvidedContext {
    /** What every property test and the order of all tests are drawn from. */
    seed: number;
  }
}
