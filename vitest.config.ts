import { randomInt } from 'node:crypto';
import path from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };
import { LongFirst } from './tests/long-first.ts';
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

/** The tests of a project by the suffix of their files: `x.browser.test.ts`. A file without one is a unit test. */
const suffixed = (project: string) => `**/*.${project}.test.ts`;

const notOurs = [
  ...configDefaults.exclude,
  'dist/**',
  'report/**',
  '**/.stryker-tmp/**',
  // They run where the package is installed: `tests/example.package.test.ts`.
  'examples/**',
];

// A guard against hanging, no measurement: on busy cores a second's work took more than vitest's five.
const patient = { testTimeout: 60_000, hookTimeout: 60_000 };

// What tests start compiles the product once and not at each start: 1.4 s of processor for a run of one check, now 1.0.
const compiled = { NODE_COMPILE_CACHE: path.resolve('node_modules/.cache/spc') };

const slow = { testTimeout: 180_000, hookTimeout: 180_000, env: compiled };

// One load of the product for all files of a worker, and not 0.9 s of processor for each file.
const shared = { isolate: false, unstubEnvs: true, restoreMocks: true };

export default defineConfig({
  test: {
    provide: { seed },
    // Tests run in an order drawn from the seed, so that none can come to rely on another.
    sequence: { shuffle: true, seed, sequencer: LongFirst },
    setupFiles: ['tests/seed.ts'],
    // By default one core is left free, which is half of the two that CI has. Most tests wait for processes.
    maxWorkers: '100%',
    reporters: process.env.CI
      ? ['default', tellLeftOut, ['json', { outputFile: '.vitest/results.json' }]]
      : ['default', tellLeftOut],
    expect: { requireAssertions: true },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...notOurs, suffixed('*')],
          setupFiles: ['tests/no-process.ts'],
          // Pact loses interactions under forked workers (toolchain facts); threads also start faster.
          pool: 'threads',
          ...shared,
          ...patient,
        },
      },
      {
        test: {
          name: 'runs',
          include: [suffixed('runs')],
          exclude: notOurs,
          pool: 'threads',
          ...shared,
          ...slow,
        },
      },
      {
        test: {
          name: 'process',
          include: [suffixed('process')],
          exclude: notOurs,
          // The command runs in a folder of each test's own, which a thread cannot change to.
          pool: 'forks',
          ...shared,
          ...slow,
        },
      },
      {
        test: {
          name: 'browser',
          include: [suffixed('browser')],
          exclude: notOurs,
          pool: 'threads',
          ...shared,
          ...slow,
        },
      },
      {
        resolve: { alias: fromSource },
        test: {
          name: 'contracts',
          include: ['examples/partner/*.contract.test.ts'],
          testTimeout: 20_000,
        },
      },
      { test: { name: 'broker', include: [suffixed('broker')], exclude: notOurs, ...slow } },
      {
        test: {
          name: 'package',
          include: [suffixed('package')],
          exclude: notOurs,
          globalSetup: 'tests/pack-once.ts',
          ...slow,
        },
      },
      {
        test: {
          name: 'agreement',
          include: [suffixed('agreement')],
          exclude: notOurs,
          pool: 'threads',
          ...shared,
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
