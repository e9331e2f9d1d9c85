import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { npm } from './npm.ts';
import { type ProcessResult, runProcess } from './run-process.ts';

/** The package as it would be published, in an otherwise empty project of someone else. */
export interface InstalledPackage {
  readonly folder: string;
  /** The files of the package, by their path inside it. */
  readonly files: readonly string[];
  /** Runs an installed command with `npx`, which takes 0.5 s of a processor itself. */
  readonly npx: (...args: readonly string[]) => Promise<ProcessResult>;
  /** Runs the installed `spc` as npm linked it. */
  readonly spc: (...args: readonly string[]) => Promise<ProcessResult>;
  /** Runs our Node there. */
  readonly node: (...args: readonly string[]) => Promise<ProcessResult>;
  readonly remove: () => Promise<void>;
}

/**
 * Installs the packed package into a new folder.
 *
 * @throws {RegistryOutOfReach} if npm could not fetch the dependencies; any other failure as npm words it.
 */
export async function installPacked(): Promise<InstalledPackage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'spc-packed-'));
  const tarball = inject('tarball');
  const listed = await runProcess('tar', ['-tzf', tarball], folder);
  await writeFile(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  await npm(['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], folder);
  return {
    folder,
    files: listed.stdout
      .trim()
      .split('\n')
      .map((line) => line.replace(/^package\//, '')),
    npx: (...args) => runProcess('npx', ['--yes=false', '--', ...args], folder),
    spc: (...args) => runProcess(path.join(folder, 'node_modules/.bin/spc'), args, folder),
    node: (...args) => runProcess(process.execPath, args, folder),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
