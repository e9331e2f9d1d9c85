import { spawnSync } from 'node:child_process';

/** The folder that the bench builds to: `dist` may be used by a build of the package at the same time. */
export const built = 'node_modules/.cache/bench';

/** Builds the command line as `npm run build` does, and the bare replay beside it. @throws if that fails */
export function buildForBench(): void {
  const entries = ['cli/main.ts', 'bench/replay-exchanges.ts', 'mock/thread/worker.ts'];
  const args = ['node_modules/tsdown/dist/run.mjs', ...entries, '--out-dir', built, '--no-dts'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the build failed:\n${stderr}`);
}
