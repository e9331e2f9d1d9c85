import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';

/** How a process ended and what it said. */
export interface ProcessResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program as a person would from a shell in that folder: our Node first, none of our installed commands, and
 * nothing of the npm that started these tests.
 *
 * @param env variables that it gets beside those.
 */
export async function runProcess(
  program: string,
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ProcessResult> {
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...personalEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = Promise.withResolvers<number | null>();
  child.once('error', ended.reject).once('close', ended.resolve);
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended.promise,
  ]);
  return { code, stdout, stderr };
}

/** The folders of `PATH` that belong to the machine and not to an installed package. */
export function systemPath(): readonly string[] {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '' && !folder.includes('node_modules'));
}

// What a person configured, such as a registry or a certificate, stays.
const ofTheseTests =
  /^(npm_(package|lifecycle|command|execpath|node_execpath|config_local_prefix)|INIT_CWD|NODE_(OPTIONS|ENV|PATH)|VITEST)/;

function personalEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !ofTheseTests.test(name));
  const PATH = [path.dirname(process.execPath), ...systemPath()].join(path.delimiter);
  return { ...Object.fromEntries(own), PATH, NO_COLOR: '1' };
}
