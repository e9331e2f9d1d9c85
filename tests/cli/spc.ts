import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { Run } from '../../results/run.ts';
import { storedRun } from '../../results/stored-run.ts';
import type { ProcessResult } from '../run-process.ts';
import { spcInProcess } from './spc-in-process.ts';

/** The command as `npm start` starts it. */
export const main = path.join(import.meta.dirname, '..', '..', 'cli', 'main.ts');

/** A command that is still running. */
export interface RunningCommand {
  readonly process: ChildProcess;
  /** Resolves with all it has said on stdout and stderr once that matches. */
  readonly says: (pattern: RegExp) => Promise<string>;
  readonly ended: Promise<ProcessResult>;
}

/** An empty folder of its own in which the command runs. */
export interface Workplace extends AsyncDisposable {
  readonly folder: string;
  /** Starts the command as a process of its own. */
  readonly start: (
    args: readonly string[],
    env?: Readonly<Record<string, string>>,
  ) => RunningCommand;
  /** Runs the command in this process, once the calls before it have ended. */
  readonly spc: (
    args: readonly string[],
    env?: Readonly<Record<string, string>>,
  ) => Promise<ProcessResult>;
  readonly write: (name: string, content: string | Buffer) => Promise<void>;
  readonly readRun: (name?: string) => Promise<Run>;
}

/** Makes an empty folder: `await using place = await workplace()`. */
export async function workplace(): Promise<Workplace> {
  const folder = await mkdtemp(path.join(tmpdir(), 'spc-cli-'));
  const start: Workplace['start'] = (args, env = {}) => startIn(folder, args, env);
  return {
    folder,
    start,
    spc: (args, env = {}) => spcInProcess({ folder, args, env }),
    write: (name, content) => writeFile(path.join(folder, name), content),
    readRun: async (name = 'report/run.json') =>
      storedRun.parse(JSON.parse(await readFile(path.join(folder, name), 'utf8'))),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

function startIn(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): RunningCommand {
  const child = spawn(process.execPath, [main, ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, GITHUB_ACTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = Promise.withResolvers<number | null>();
  child.once('error', closed.reject).once('close', closed.resolve);
  const all = Promise.all([text(child.stdout), text(child.stderr), closed.promise]);
  return {
    process: child,
    says: (pattern) => said(child, pattern),
    ended: all.then(([stdout, stderr, code]) => ({ code, stdout, stderr })),
  };
}

function said(child: ChildProcess, pattern: RegExp): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let output = '';
  const hear = (chunk: Buffer) => {
    output += chunk.toString();
    if (pattern.test(output)) resolve(output);
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  child.once('close', () => reject(new Error(`it ended without saying ${pattern}: ${output}`)));
  return promise;
}

/** The smallest profile of a target on this URL; its secret is taken from `TARGET_SECRET`. */
export function profileText(url: string, more = ''): string {
  return `name: under test
baseUrl: ${url}
auth: { clientId: mock-partner-one, clientSecret: "\${TARGET_SECRET}" }
credentialTypes: [education, microcredential]
${more}`;
}
