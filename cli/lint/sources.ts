import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Source } from '../../lint/lint.ts';
import { decodeText } from '../../profiles/text-file.ts';
import { expandPatterns, isCompanion } from '../expand-patterns.ts';
import { shownPath } from '../shown-path.ts';
import { UsageError } from '../usage-error.ts';

const endings = /\.(json|jsonl|ndjson)$/i;

/**
 * Reads what the command line names: files, patterns, `-` for stdin, and folders with every JSON and JSON lines file
 * below them. A file that is named twice is read once.
 *
 * @throws {UsageError} naming the first that cannot be read, is not UTF-8 text, or is a folder without such files.
 */
export async function readSources(
  places: readonly string[],
  stdin: NodeJS.ReadableStream,
): Promise<Source[]> {
  const named = await expandPatterns(places);
  const own = named.filter((place) => named.length === 1 || !isCompanion(place));
  const files = await once((await Promise.all(own.map(filesAt))).flat());
  return Promise.all(files.map((file) => readSource(file, stdin)));
}

/** The first name of each file: `a.json`, `./a.json` and a link to it are one. */
async function once(files: readonly string[]): Promise<readonly string[]> {
  const byPlace = new Map<string, string>();
  for (const file of files) {
    const place =
      file === '-'
        ? file
        : await realpath(file).catch((error: unknown) => refuse(shownPath(file), error));
    if (!byPlace.has(place)) byPlace.set(place, file);
  }
  return [...byPlace.values()];
}

async function filesAt(place: string): Promise<string[]> {
  if (place === '-') return [place];
  const found = await stat(place).catch((error: unknown) => refuse(place, error));
  if (!found.isDirectory()) return [place];
  const below = await readdir(place, { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => refuse(place, error),
  );
  const files = below
    .filter((entry) => !entry.isDirectory() && endings.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !isCompanion(file.slice(place.length)))
    .filter((file) => !/(^|[/\\])(node_modules|\.git)[/\\]/.test(file.slice(place.length)));
  if (files.length > 0) return files.toSorted();
  throw new UsageError(
    `${place}: expected a folder with files that end in .json, .jsonl or .ndjson, got none of them`,
  );
}

async function readSource(file: string, stdin: NodeJS.ReadableStream): Promise<Source> {
  const name = file === '-' ? '<stdin>' : shownPath(file);
  const reading = file === '-' ? buffer(stdin) : readFile(file);
  const bytes = await reading.catch((error: unknown) => refuse(name, error));
  try {
    return { name, text: decodeText(bytes) };
  } catch (error) {
    return refuse(name, error);
  }
}

function refuse(name: string, error: unknown): never {
  const got = error instanceof Error ? error.message : String(error);
  throw new UsageError(`${name}: expected a readable UTF-8 file of payloads, got ${got}`, {
    cause: error,
  });
}
