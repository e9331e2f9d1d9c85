import { copyFile } from 'node:fs/promises';
import { defineConfig } from 'tsdown';

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
    'build:done': () =>
      copyFile('dist/generators/submissions.d.ts', 'dist/generators/submissions.d.cts'),
  },
  // Browsers run these as they are.
  copy: [
    { from: 'reports/html/page-script.js', to: 'dist/reports/html' },
    { from: 'mock/pages/open-link.js', to: 'dist/mock/pages' },
    { from: 'mock/journal-page/live.js', to: 'dist/mock/journal-page' },
  ],
});
