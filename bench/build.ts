import { spawnSync } from 'node:child_process';

/** Where the bench builds to: `dist` itself belongs to whoever builds the package meanwhile. */
export const built = 'node_modules/.cache/bench';

/** Builds the package as `npm run build` does, but for its declarations. @throws where that fails. */
export function buildForBench(): void {
  const args = ['node_modules/tsdown/dist/run.mjs', '--out-dir', built, '--no-dts'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the build failed:\n${stderr}`);
}
