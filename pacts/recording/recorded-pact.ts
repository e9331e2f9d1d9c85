import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { PactFileError } from '../errors/pact-file-error.ts';
import { type PactFile, readPactText } from '../pact-file.ts';
import { fileSafe } from './file-safe.ts';

/** What `spc pact record` notes beside a pact once everything it holds has passed. */
const recordShape = z.object({
  /** The interactions that tests recorded, which is how many the pact must hold. */
  interactions: z.number().int().positive(),
  /** Of the pact file's bytes, in hexadecimal digits. */
  sha256: z.string(),
});

/** The name of a pact's file. */
export function pactFileName(consumer: string, provider: string): string {
  return `${fileSafe(consumer)}-${fileSafe(provider)}.json`;
}

/** The file with the record of a pact file. */
function recordFileOf(file: string): string {
  return file.replace(/\.json$/, '.recorded');
}

/** Writes a pact and then its record, so that there is never a record of a pact half written. */
export async function writeRecorded(folder: string, pact: PactFile): Promise<string> {
  const file = path.join(folder, pactFileName(pact.consumer.name, pact.provider.name));
  const text = `${JSON.stringify(pact, null, 2)}\n`;
  await rm(recordFileOf(file), { force: true });
  await writeWhole(file, text);
  const noted = { interactions: pact.interactions.length, sha256: digest(text) };
  await writeWhole(recordFileOf(file), `${JSON.stringify(noted, null, 2)}\n`);
  return file;
}

/** A pact with the text that was read, which is what is published. */
export interface RecordedPact {
  readonly file: string;
  readonly text: string;
  readonly pact: PactFile;
}

/** Reads a pact that a whole, green run recorded. @throws {PactFileError} for any other. */
export async function readRecorded(file: string): Promise<RecordedPact> {
  const { text, pact } = await readPactText(file);
  const noted = await readFile(recordFileOf(file), 'utf8').catch(() => null);
  if (noted === null) throw unrecorded(file, 'has no record: the run that should write it failed');
  const { interactions, sha256 } = recordShape.parse(JSON.parse(noted));
  if (interactions !== pact.interactions.length) {
    const count = `${pact.interactions.length} of ${interactions} interactions`;
    throw unrecorded(file, `holds ${count} that were recorded`);
  }
  if (sha256 !== digest(text)) throw unrecorded(file, 'was changed after it was recorded');
  return { file, text: withLineFeeds(text), pact };
}

function unrecorded(file: string, got: string): PactFileError {
  return new PactFileError(
    `${file} ${got}; record it again with \`spc pact record -- <your tests>\`, nothing was published`,
  );
}

/** Git turns the line ends of a working copy into CR LF on Windows, which changes nothing of a pact. */
function withLineFeeds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

function digest(text: string): string {
  return createHash('sha256').update(withLineFeeds(text)).digest('hex');
}

async function writeWhole(file: string, text: string): Promise<void> {
  const draft = `${file}.draft`;
  await writeFile(draft, text);
  await rename(draft, file);
}
