import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { pactBrokerProgram } from '../broker/pact-broker.ts';
import { hasCurl } from '../optional.ts';
import { type ProcessResult, runProcess } from '../run-process.ts';
import { commandsInProcess } from './commands-in-process.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** A shell in an empty folder, in which this repository's commands are installed. */
export interface Terminal {
  readonly run: (command: string) => Promise<ProcessResult>;
  /** The same, but this process runs our commands, unless it lacks the curl to ask it. Its calls wait for one another. */
  readonly runHere: (command: string) => Promise<ProcessResult>;
  readonly close: () => Promise<void>;
}

export async function openTerminal(): Promise<Terminal> {
  const folder = await mkdtemp(path.join(tmpdir(), 'spc-docs-'));
  const [bin, here] = [path.join(folder, '.bin'), path.join(folder, '.here')];
  await mkdir(bin);
  await mkdir(here);
  const commands = await commandsInProcess(here);
  for (const [name, entry] of Object.entries(manifest.bin)) {
    await writeExecutable(path.join(bin, name), `exec node '${path.join(root, entry)}' "$@"`);
    await writeExecutable(path.join(here, name), commands.script);
  }
  await writeExecutable(path.join(bin, 'pact-broker'), `exec node '${pactBrokerProgram}' "$@"`);
  // What is installed is not npm's to find here, and a command of a page must never download anything.
  await writeExecutable(path.join(bin, 'npx'), '[ "$1" = --no-install ] && shift\nexec "$@"');
  const runWith = (places: readonly string[]) => (command: string) => {
    const shell = places.map((place) => `PATH='${place}':"$PATH"; `).join('');
    return runProcess('sh', ['-c', shell + command], folder);
  };
  return {
    run: runWith([bin]),
    runHere: runWith(hasCurl() ? [bin, here] : [bin]),
    close: async () => {
      await commands[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function writeExecutable(file: string, body: string): Promise<void> {
  await writeFile(file, `#!/bin/sh\n${body}\n`);
  await chmod(file, 0o755);
}
