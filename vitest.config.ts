import { randomInt } from 'node:crypto';
import path from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };
import { tellLeftOut } from './tests/skipped-reporter.ts';

const pinned = 20260101;
const wish = process.env.SPC_TEST_SEED ?? String(pinned);
const seed = wish === 'random' ? randomInt(2 ** 31 - 1) : Number(wish);
if (!Number.isSafeInteger(seed)) {
  throw new Error(`SPC_TEST_SEED is "${wish}": expected a whole number, or "random" to draw one`);
}

/** What the package exports, by its name, as the sources it is built from: examples import the package. */
const fromSource = Object.entries(manifest.exports).flatMap(([place, target]) =>
  typeof target === 'string'
    ? []
    : [
        {
          find: new RegExp(`^${manifest.name}${place.slice(1)}$`),
          replacement: path.resolve(target.default.replace('/dist/', '/').replace(/\.js$/, '.ts')),
        },
      ],
);

const contracts = 'examples/partner/*.contract.test.ts';

// They run where the package is installed: `tests/packed-example.test.ts`.
const examples = 'examples/**';

const broker = 'tests/broker/*.test.ts';

const packed = 'tests/packed*.test.ts';

const agreement = 'tests/agreement/*.test.ts';

export default defineConfig({
  test: {
    provide: { seed },
    // Tests run in an order drawn from the seed, so that none can come to rely on another.
    sequence: { shuffle: true, seed },
    setupFiles: ['tests/seed.ts'],
    reporters: process.env.CI
      ? ['default', tellLeftOut, ['json', { outputFile: '.vitest/results.json' }]]
      : ['default', tellLeftOut],
    expect: { requireAssertions: true },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [
            ...configDefaults.exclude,
            'dist/**',
            'report/**',
            '**/.stryker-tmp/**',
            packed,
            examples,
            broker,
            agreement,
          ],
          // Pact loses interactions under forked workers (toolchain facts); threads also start faster.
          pool: 'threads',
          // A guard against hanging, no measurement: on busy cores a second's work took more than vitest's five.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'package',
          include: [packed],
          globalSetup: 'tests/pack-once.ts',
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        resolve: { alias: fromSource },
        test: { name: 'contracts', include: [contracts], testTimeout: 20_000 },
      },
      {
        test: { name: 'broker', include: [broker], testTimeout: 180_000, hookTimeout: 180_000 },
      },
      {
        test: {
          name: 'agreement',
          include: [agreement],
          pool: 'threads',
          // Browsers take all the cores there are: the tests with short deadlines come first.
          sequence: { groupOrder: 1 },
        },
      },
      { test: { name: 'conformance', include: ['hosting/conformance.spec.ts'], pool: 'threads' } },
    ],
  },
});

declare module 'vitest' {
  interface ProvidedContext {
    /** What every property test and the order of all tests are drawn from. */
    seed: number;
    /** The package as it would be published; in the project `package` only. */
    tarball: string;
  }
}
