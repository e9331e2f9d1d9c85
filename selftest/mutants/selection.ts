import { glob, readFile } from 'node:fs/promises';
import fc from 'fast-check';

/** Modules whose text holds nothing to mutate: tests, and what only tests use. */
const NOT_MUTATED = /\.test\.ts$|\/testing\//;

/** The modules that these globs mean, of which a part of the path is named; all if no part is named. */
export async function modulesOf(
  globs: readonly string[],
  only: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const file of glob([...globs])) found.push(file);
  return found
    .filter((file) => !NOT_MUTATED.test(file))
    .filter((file) => only.length === 0 || only.some((part) => file.includes(part)))
    .toSorted();
}

/**
 * n lines of these modules, drawn by a seed, as Stryker writes stretches of a file: `mock/store.ts:3-3`.
 *
 * A mutant that reaches over several lines is in none of them.
 */
export async function drawnLines(
  files: readonly string[],
  count: number,
  seed: number,
): Promise<readonly string[]> {
  const lines = await Promise.all(files.map(linesOf));
  const all = lines.flat();
  const size = Math.min(count, all.length);
  const draw = fc.shuffledSubarray(all, { minLength: size, maxLength: size });
  return (fc.sample(draw, { seed, numRuns: 1 })[0] ?? []).toSorted();
}

/** The lines that may hold code, without comments, imports and braces on their own. */
async function linesOf(file: string): Promise<readonly string[]> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.flatMap((line, place) =>
    /^\s*(\/?\*|\/\/|import |[{}[\]();,]*$)/.test(line)
      ? []
      : [`${file}:${place + 1}-${place + 1}`],
  );
}
