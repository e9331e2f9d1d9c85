import { defineConfig } from 'tsdown';

/** One output file per source file, at the same place below `dist`, so that stack traces name what they mean. */
export default defineConfig({
  entry: [
    'cli/main.ts',
    'contracts/credentials/all.ts',
    'contracts/interactions/all.ts',
    'mock/mock.ts',
    'mock/serve.ts',
    'pacts/pact-consumer.ts',
    'requirements/all.ts',
    'results/run.ts',
  ],
  root: '.',
  unbundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  dts: true,
  fixedExtension: false,
  clean: true,
});
