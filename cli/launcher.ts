import { basename, delimiter, dirname, resolve } from 'node:path';
import { shellQuoted } from '../reports/shell-quoted.ts';
import { shownPath } from './shown-path.ts';

/**
 * The words that start this command again, in the folder and the shell that it was started from.
 *
 * `spc` alone would run a stranger's package under npx if ours were not installed, so npx is kept from installing.
 */
export function launcher(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string {
  const script = resolve(argv[1] ?? 'spc');
  const isBin = ['spc', 'seekpass-conformance'].includes(basename(script));
  const isInstalledHere = /[\\/]node_modules[\\/]/.test(script);
  const onPath = (env.PATH ?? '').split(delimiter).includes(dirname(script));
  const byNpm = env.npm_command !== undefined;
  if (isBin && onPath && !byNpm) return basename(script);
  if (isInstalledHere) return 'npx --no-install spc';
  return `node ${shellQuoted(shownPath(script))}`;
}
