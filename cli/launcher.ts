import { basename, delimiter, dirname, resolve } from 'node:path';
import { shellQuoted } from '../reports/shell-quoted.ts';
import { shownPath } from './shown-path.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The words that start this command again, in the folder and the shell that it was started from.
 *
 * `spc` alone would run a stranger's package under npx if ours were not installed, so npx is kept from installing.
 */
export function launcher(argv: readonly string[], env: Environment): string {
  const script = resolve(argv[1] ?? 'spc');
  const isBin = ['spc', 'seekpass-conformance'].includes(basename(script));
  const onPath = (env.PATH ?? '').split(delimiter).includes(dirname(script));
  const byNpm = env.npm_command !== undefined;
  // npx fetched the package for this one command: the project has no `spc`.
  if (/[\\/]_npx[\\/]/.test(script)) return 'npx seekpass-conformance';
  if (isBin && onPath && !byNpm) return basename(script);
  if (/[\\/]node_modules[\\/]/.test(script)) return installed(env);
  return `node ${shellQuoted(shownPath(script))}`;
}

/** The words that start the command line which is running. */
export function thisCommand(): string {
  return launcher(process.argv, process.env);
}

/** By the package manager that started it: under yarn's Plug'n'Play, npx finds nothing. */
function installed({ npm_config_user_agent: agent = '' }: Environment): string {
  if (agent.startsWith('pnpm/')) return 'pnpm exec spc';
  if (agent.startsWith('yarn/')) return 'yarn run spc';
  return 'npx --no-install spc';
}
