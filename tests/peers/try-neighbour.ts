import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type ProcessResult, runProcess, systemPath } from '../run-process.ts';
import type { Manager, Neighbour } from './neighbours.ts';
import type { Tools } from './tools.ts';

const proofs = path.join(import.meta.dirname, 'proofs');

/** What became of one neighbour. */
export interface Outcome {
  readonly neighbour: Neighbour;
  /** Null if all was as expected. */
  readonly trouble: string | null;
  readonly seconds: number;
}

/** What every neighbour is tried with. */
export interface Trial {
  readonly tarball: string;
  readonly tools: Tools;
  /** A folder of its own, which is removed afterwards. */
  readonly folder: string;
  /** The registry that npm uses; yarn does not read npm's configuration. */
  readonly registry: string;
}

/** Installs the packed package beside what the project has, and runs its proofs. */
export async function tryNeighbour(neighbour: Neighbour, trial: Trial): Promise<Outcome> {
  const began = performance.now();
  await mkdir(trial.folder, { recursive: true });
  try {
    const trouble = await troubleWith(neighbour, trial);
    return { neighbour, trouble, seconds: (performance.now() - began) / 1000 };
  } finally {
    await rm(trial.folder, { recursive: true, force: true });
  }
}

async function troubleWith(neighbour: Neighbour, trial: Trial): Promise<string | null> {
  await writeProject(neighbour, trial.folder);
  const env = await environmentOf(neighbour, trial);
  for (const words of installing(neighbour, trial.tarball)) {
    const [program = '', ...args] = words;
    const ended = await runProcess(program, args, trial.folder, env);
    if (ended.code !== 0) return said(words.join(' '), ended);
  }
  for (const place of neighbour.commands.keys()) {
    const [program, ...args] = [...runnerOf(neighbour.manager), `proof-${place}`];
    const ended = await runProcess(program, args, trial.folder, env);
    const isLast = place === neighbour.commands.length - 1;
    const asExpected =
      neighbour.fails === undefined || !isLast
        ? ended.code === 0
        : ended.code !== 0 && `${ended.stdout}${ended.stderr}`.includes(neighbour.fails);
    if (!asExpected) return said(neighbour.commands[place] ?? '', ended);
  }
  return null;
}

/** The commands as scripts: every package manager finds installed programs for these. */
async function writeProject({ commands, proofs: names, manager }: Neighbour, folder: string) {
  const scripts = Object.fromEntries(commands.map((text, place) => [`proof-${place}`, text]));
  const manifest = { name: 'project', version: '1.0.0', private: true, scripts };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
  if (manager?.startsWith('yarn 4')) {
    const linker = manager === 'yarn 4' ? 'node-modules' : 'pnp';
    const settings = `nodeLinker: ${linker}\nenableTelemetry: false\n`;
    await writeFile(path.join(folder, '.yarnrc.yml'), settings);
    await writeFile(path.join(folder, 'yarn.lock'), '');
  }
  for (const name of names) await cp(path.join(proofs, name), path.join(folder, name));
}

async function environmentOf({ manager = 'npm', node = 24 }: Neighbour, trial: Trial) {
  const own = [await trial.tools.binOfNode(node), await trial.tools.binOf(manager)];
  const first = [...own.filter((folder) => folder !== null), path.dirname(process.execPath)];
  return {
    PATH: [...first, ...systemPath()].join(path.delimiter),
    YARN_NPM_REGISTRY_SERVER: trial.registry,
    // What is found wrong is a finding of this script, not of the package manager.
    YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
  };
}

function installing(
  { manager = 'npm', packages, refused = false }: Neighbour,
  tarball: string,
): readonly (readonly string[])[] {
  const [program, ...add] = adding[manager];
  const force = refused ? ['--legacy-peer-deps'] : [];
  const ours = manager.startsWith('yarn') ? `seekpass-conformance@file:${tarball}` : tarball;
  const beside = packages.length === 0 ? [] : [[program, ...add, ...packages]];
  return [...beside, [program, ...add, ...force, ours]];
}

const adding: Readonly<Record<Manager, readonly [string, ...string[]]>> = {
  npm: ['npm', 'install', '--save-dev', '--prefer-offline', '--no-audit', '--no-fund'],
  pnpm: ['pnpm', 'add', '--save-dev', '--prefer-offline'],
  'yarn 1': ['yarn', 'add', '--dev', '--ignore-engines', '--non-interactive'],
  'yarn 4': ['yarn', 'add', '--dev'],
  "yarn 4 Plug'n'Play": ['yarn', 'add', '--dev'],
};

function runnerOf(manager: Manager = 'npm'): readonly [string, ...string[]] {
  if (manager === 'npm') return ['npm', 'run', '--silent'];
  return manager === 'pnpm' ? ['pnpm', 'run', '--silent'] : ['yarn', 'run'];
}

function said(command: string, { code, stdout, stderr }: ProcessResult): string {
  const lines = `${stdout}\n${stderr}`.trim().split('\n').slice(-20);
  return `${command} ended with ${code}:\n${lines.join('\n')}`;
}
