import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { pactBrokerProgram } from '../broker/pact-broker.ts';
import { type ProcessResult, runProcess } from '../run-process.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** A shell in an empty folder, in which this repository's commands are installed. */
export interface Terminal {
  readonly run: (command: string) => Promise<ProcessResult>;
  readonly close: () => Promise<void>;
}

export async function openTerminal(): Promise<Terminal> {
  const folder = await mkdtemp(path.join(tmpdir(), 'spc-docs-'));
  const bin = path.join(folder, '.bin');
  await mkdir(bin);
  for (const [name, entry] of Object.entries(manifest.bin)) {
    await writeExecutable(path.join(bin, name), `exec node '${path.join(root, entry)}' "$@"`);
  }
  await writeExecutable(path.join(bin, 'pact-broker'), `exec node '${pactBrokerProgram}' "$@"`);
  // What is installed is not npm's to find here, and a command of a page must never download anything.
  await writeExecutable(path.join(bin, 'npx'), '[ "$1" = --no-install ] && shift\nexec "$@"');
  const shell = `PATH='${bin}':"$PATH"; `;
  return {
    run: (command) => runProcess('sh', ['-c', shell + command], folder),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

async function writeExecutable(file: string, body: string): Promise<void> {
  await writeFile(file, `#!/bin/sh\n${body}\n`);
  await chmod(file, 0o755);
}
