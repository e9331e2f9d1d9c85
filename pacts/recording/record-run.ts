import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PactFileError } from '../errors/pact-file-error.ts';
import { type PactFile, readPact } from '../pact-file.ts';
import { assertWhole } from './assert-whole.ts';
import { mergeParts } from './merge-parts.ts';
import { partsVariable } from './parts-folder.ts';
import { readParts } from './read-parts.ts';
import { pactFileName, writeRecorded } from './recorded-pact.ts';

/** A pact that was recorded. */
export interface RecordingResult {
  readonly file: string;
  readonly consumer: string;
  readonly interactions: number;
}

/** What a run must have recorded to count as a whole one. */
export interface RecordingGoal {
  /** How many interactions, of all consumers together; null if not stated. */
  readonly count?: number | null;
  /** Whether interactions that an earlier pact holds may be missing. Default: they may not. */
  readonly fewer?: boolean;
}

/**
 * Runs a consumer's tests and writes one pact for each consumer that they recorded.
 *
 * The records of earlier runs go first, so that nothing old can pass for the outcome of a run that failed.
 *
 * @throws {PactFileError} if the tests failed, recorded nothing or too little, or an interaction did not pass
 */
export async function recordRun(
  command: readonly [string, ...string[]],
  folder: string,
  wanted: RecordingGoal = {},
): Promise<readonly RecordingResult[]> {
  await mkdir(folder, { recursive: true });
  await dropRecords(folder);
  const parts = await mkdtemp(path.join(tmpdir(), 'spc-pact-'));
  try {
    await runTests(command, parts);
    const byConsumer = await readParts(parts);
    if (byConsumer.size === 0) throw nothing(command);
    const pacts = [...byConsumer.values()].map(([first, ...rest]) => mergeParts([first, ...rest]));
    await assertAll(command, pacts, folder, wanted);
    const recorded: RecordingResult[] = [];
    for (const pact of pacts) recorded.push(await write(folder, pact));
    return recorded;
  } finally {
    await rm(parts, { recursive: true, force: true });
  }
}

/** All are judged before the first is written. */
async function assertAll(
  command: readonly string[],
  pacts: readonly PactFile[],
  folder: string,
  { count = null, fewer = false }: RecordingGoal,
): Promise<void> {
  const got = pacts.reduce((sum, { interactions }) => sum + interactions.length, 0);
  if (count !== null && got !== count) {
    throw new PactFileError(
      `${command.join(' ')}: expected ${count} interactions, got ${got}; nothing is recorded`,
    );
  }
  const files = pacts.map(({ consumer, provider }) =>
    path.join(folder, pactFileName(consumer.name, provider.name)),
  );
  if (new Set(files).size < files.length) {
    const names = pacts.map(({ consumer }) => consumer.name).join(', ');
    throw new PactFileError(`expected consumers with files of their own, got ${names}`);
  }
  for (const [place, pact] of fewer ? [] : pacts.entries()) {
    const file = files[place] ?? '';
    assertWhole(file, pact, existsSync(file) ? await readPact(file) : null);
  }
}

async function write(folder: string, pact: PactFile): Promise<RecordingResult> {
  const file = await writeRecorded(folder, pact);
  return { file, consumer: pact.consumer.name, interactions: pact.interactions.length };
}

async function dropRecords(folder: string): Promise<void> {
  const records = (await readdir(folder)).filter((name) => name.endsWith('.recorded'));
  await Promise.all(records.map((name) => rm(path.join(folder, name))));
}

/** The tests print to stderr, since stdout is the output of the command itself. */
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
