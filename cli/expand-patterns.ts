import { glob, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { UsageError } from './usage-error.ts';

/**
 * Files and folders with patterns such as `payloads/*.json` replaced by what they match, in the order of names.
 *
 * Shells of Windows and quotes in npm scripts pass a pattern on as it is. What exists under such a name is no pattern.
 *
 * @throws {UsageError} for a pattern that matches nothing
 */
export async function expandPatterns(places: readonly string[]): Promise<string[]> {
  return (await Promise.all(places.map(expand))).flat();
}

async function expand(place: string): Promise<string[]> {
  const isPattern = /[*?[{]/.test(place) && (await stat(place).catch(() => null)) === null;
  if (!isPattern) return [place];
  const found: string[] = [];
  for await (const file of glob(place)) if (!isCompanion(file)) found.push(file);
  if (found.length > 0) return found.toSorted();
  throw new UsageError(`${place}: expected a pattern that files match, got one that none does`);
}

/** Whether an archiver or a file browser of macOS left this file beside others. */
export function isCompanion(file: string): boolean {
  return /(^|[/\\])__MACOSX([/\\]|$)/.test(file) || /^(\._.*|\.DS_Store)$/.test(basename(file));
}
