import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PactFileError } from '../errors/pact-file-error.ts';
import { mergeParts } from './merge-parts.ts';
import { partsVariable } from './parts-folder.ts';
import { readParts } from './read-parts.ts';
import { writeRecorded } from './recorded-pact.ts';

/** A pact that was recorded. */
export interface Recorded {
  readonly file: string;
  readonly consumer: string;
  readonly interactions: number;
}

/**
 * Runs a consumer's tests and writes one pact for each consumer that they recorded.
 *
 * The records of earlier runs go first, so that nothing old can pass for the outcome of a run that failed.
 *
 * @throws {PactFileError} where the tests failed, recorded nothing, or some interaction did not pass.
 */
export async function recordRun(
  command: readonly [string, ...string[]],
  folder: string,
): Promise<readonly Recorded[]> {
  await mkdir(folder, { recursive: true });
  await dropRecords(folder);
  const parts = await mkdtemp(path.join(tmpdir(), 'spc-pact-'));
  try {
    await runTests(command, parts);
    const byConsumer = await readParts(parts);
    if (byConsumer.size === 0) throw nothing(command);
    return await Promise.all(
      [...byConsumer].map(async ([consumer, [first, ...rest]]) => {
        const pact = mergeParts([first, ...rest]);
        const file = await writeRecorded(folder, pact);
        return { file, consumer, interactions: pact.interactions.length };
      }),
    );
  } finally {
    await rm(parts, { recursive: true, force: true });
  }
}

async function dropRecords(folder: string): Promise<void> {
  const records = (await readdir(folder)).filter((name) => name.endsWith('.recorded'));
  await Promise.all(records.map((name) => rm(path.join(folder, name))));
}

/** The tests print to stderr, since stdout is what the command itself answers. */
async function runTests(command: readonly [string, ...string[]], parts: string): Promise<void> {
  const [program, ...args] = command;
  const { promise, resolve, reject } = Promise.withResolvers<number | string>();
  spawn(program, args, {
    env: { ...process.env, [partsVariable]: parts },
    stdio: ['ignore', process.stderr.fd, 'inherit'],
  })
    .once('error', reject)
    .once('close', (code, signal) => resolve(code ?? String(signal)));
  const ended = await promise.catch((error: Error) => error.message);
  if (ended === 0) return;
  throw new PactFileError(
    `${command.join(' ')} ended with ${ended}; nothing is recorded from tests that fail`,
  );
}

function nothing(command: readonly string[]): PactFileError {
  return new PactFileError(
    `${command.join(' ')}: expected at least one call of pactTest, got none; ` +
      'is the right project or file of tests named?',
  );
}
