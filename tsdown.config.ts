import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { defineConfig } from 'tsdown';

const browserFiles = [
  'reports/html/page-script.js',
  'mock/pages/open-link.js',
  'mock/journal-page/live.js',
];

/** One output file per source file, at the same place below `dist`, so that stack traces name what they mean. */
export default defineConfig({
  entry: [
    'cli/main.ts',
    'generators/submissions.ts',
    'mock/mock.ts',
    'mock/msw.ts',
    'mock/start-mock.ts',
    'pacts/published.ts',
    'requirements/all.ts',
    'results/published-run.ts',
    // Started by name, as threads.
    'mock/thread/worker.ts',
    'selftest/workers/worker.ts',
    'hosting/host-conformance.ts',
    'profiles/driver-module.ts',
  ],
  root: '.',
  unbundle: true,
  format: 'esm',
  platform: 'node',
  // The command needs Node 24 and says so itself; the library is for projects that are not there yet.
  target: 'node22',
  dts: true,
  fixedExtension: false,
  clean: true,
  hooks: {
    // fast-check declares its types twice, and those of `require` fit no arbitrary of `import`.
    'build:done': async ({ options }) => {
      const types = join(options.outDir, 'generators/submissions.d');
      if (options.dts) await copyFile(`${types}.ts`, `${types}.cts`);
    },
  },
  // Browsers run these as they are. The bench builds to another folder.
  copy: ({ outDir }) => browserFiles.map((from) => ({ from, to: join(outDir, dirname(from)) })),
});
