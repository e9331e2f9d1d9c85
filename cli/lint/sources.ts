import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Source } from '../../lint/lint.ts';
import { shownPath } from '../shown-path.ts';
import { UsageError } from '../usage-error.ts';

const endings = /\.(json|jsonl|ndjson)$/i;

/**
 * Reads what the command line names: files, `-` for stdin, and folders with every JSON and JSON lines file below them.
 *
 * @throws {UsageError} naming the first that cannot be read, is not UTF-8 text, or is a folder without such files.
 */
export async function readSources(
  places: readonly string[],
  stdin: NodeJS.ReadableStream,
): Promise<Source[]> {
  const files = await Promise.all(places.map(filesAt));
  return Promise.all([...new Set(files.flat())].map((file) => readSource(file, stdin)));
}

async function filesAt(place: string): Promise<string[]> {
  if (place === '-') return [place];
  const found = await stat(place).catch((error: unknown) => refuse(place, error));
  if (!found.isDirectory()) return [place];
  const below = await readdir(place, { recursive: true, withFileTypes: true });
  const files = below
    .filter((entry) => !entry.isDirectory() && endings.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
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
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
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
