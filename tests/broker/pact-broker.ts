import { createRequire } from 'node:module';
import path from 'node:path';
import { type ProcessResult, runProcess } from '../run-process.ts';
import type { RunningBroker } from './start-broker.ts';

const manifest = createRequire(import.meta.url).resolve('@pact-foundation/pact-cli/package.json');

/** The program that `npx --no-install pact-broker` starts: the documents send a reader to it for deployments. */
export const pactBrokerProgram = path.join(path.dirname(manifest), 'bin', 'pact-broker.js');

/** Runs `pact-broker` against this broker and prints what it says. */
export async function pactBroker(
  env: RunningBroker['env'],
  ...args: readonly string[]
): Promise<ProcessResult> {
  const quiet = { ...env, PACT_DO_NOT_TRACK: 'true' };
  const ended = await runProcess(process.execPath, [pactBrokerProgram, ...args], '.', quiet);
  process.stdout.write(`$ pact-broker ${args.join(' ')}\n  exit ${ended.code}\n`);
  return ended;
}
