import { randomUUID } from 'node:crypto';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from './usage-error.ts';

/** What is written, and which options name another place for it. */
interface WrittenFiles {
  readonly what: string;
  readonly options: string;
}

const REPORTS: WrittenFiles = { what: 'reports', options: '--out or --report FORMAT=FILE' };

/**
 * Makes sure that files can be written, before anything that would be lost if they could not: their folders are made.
 * `-`, the standard output, always can.
 *
 * @throws {UsageError} naming the first that cannot.
 */
export async function assertWritable(places: readonly string[], written = REPORTS): Promise<void> {
  const files = places.filter((place) => place !== '-');
  for (const folder of new Set(files.map((file) => dirname(resolve(file))))) {
    await tryToWrite(folder, written);
  }
  for (const file of files) {
    const found = await stat(file).catch(() => null);
    if (found?.isDirectory()) throw unwritable(file, 'a folder', written);
  }
}

/** Only a write shows it: the rights of a folder say nothing about a full or read-only disk. */
async function tryToWrite(folder: string, written: WrittenFiles): Promise<void> {
  const trial = join(folder, `.spc-${randomUUID()}`);
  try {
    await makeFolder(folder);
    await writeFile(trial, '');
  } catch (error) {
    throw unwritable(folder, error instanceof Error ? error.message : String(error), written);
  } finally {
    await rm(trial, { force: true }).catch(() => {});
  }
}

/** Folder by folder: below /proc, the `recursive` of Node 24 never comes back. */
async function makeFolder(folder: string): Promise<void> {
  if ((await stat(folder).catch(() => null)) !== null) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder);
}

function unwritable(place: string, got: string, { what, options }: WrittenFiles): UsageError {
  return new UsageError(
    `${place}: expected a place where ${what} can be written, got ${got}; name another with ${options}`,
  );
}
