import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Ended, runProcess } from './run-process.ts';

const root = path.join(import.meta.dirname, '..');

/** The package as it would be published, in an otherwise empty project of someone else. */
export interface Installed {
  readonly folder: string;
  /** The files of the package, by their path inside it. */
  readonly files: readonly string[];
  /** Runs an installed command with `npx`. */
  readonly npx: (...args: readonly string[]) => Promise<Ended>;
  /** Runs our Node there. */
  readonly node: (...args: readonly string[]) => Promise<Ended>;
  readonly remove: () => Promise<void>;
}

/** No package registry answered, and npm's cache does not hold all that is needed. */
export class RegistryOutOfReach extends Error {
  override readonly name = 'RegistryOutOfReach';
}

/**
 * Builds and packs this repository and installs the result into a new folder.
 *
 * @throws {RegistryOutOfReach} where npm could not fetch the dependencies; any other failure as npm words it.
 */
export async function installPacked(): Promise<Installed> {
  const folder = await mkdtemp(path.join(tmpdir(), 'spc-packed-'));
  await npm(['pack', '--pack-destination', folder], root);
  const [tarball = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  const listed = await runProcess('tar', ['-tzf', tarball], folder);
  await writeFile(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  await npm(['install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`], folder);
  return {
    folder,
    files: listed.stdout
      .trim()
      .split('\n')
      .map((line) => line.replace(/^package\//, '')),
    npx: (...args) => runProcess('npx', ['--yes=false', '--', ...args], folder),
    node: (...args) => runProcess(process.execPath, args, folder),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function npm(args: readonly string[], folder: string): Promise<void> {
  const { code, stdout, stderr } = await runProcess('npm', args, folder);
  if (code === 0) return;
  const said = `npm ${args.join(' ')} ended with ${code}:\n${stdout}\n${stderr}`;
  const unreached = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ENOTCACHED)\b/;
  throw unreached.test(stderr) ? new RegistryOutOfReach(said) : new Error(said);
}
