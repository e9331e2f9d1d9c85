import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../usage-error.ts';
import type { Places } from './places.ts';
import { profileLines } from './profile-lines.ts';

const FIRST_LINE = '# Written by `spc mock --write`, which replaces it.';

/** Makes sure that a profile may be written there. @throws {UsageError} if the file is not one of ours. */
export async function assertOwnProfile(file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return FIRST_LINE;
    throw unwritable(file, error.message);
  });
  if (!text.startsWith(FIRST_LINE)) throw unwritable(file, 'a file that it did not write');
}

/** Writes the profile of a mock. @throws {UsageError} if the file cannot be written. */
export async function writeProfile(file: string, places: Places): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(
      file,
      `${[FIRST_LINE, ...profileLines(places, dirname(resolve(file)))].join('\n')}\n`,
    );
  } catch (error) {
    throw unwritable(file, error instanceof Error ? error.message : String(error));
  }
}

function unwritable(file: string, got: string): UsageError {
  return new UsageError(
    `--write ${file}: expected a new file, or one that \`spc mock --write\` made, got ${got}; name another`,
  );
}
