import { basename, resolve } from 'node:path';
import { formatPath } from '../contracts/json-path.ts';
import { knownKeysOf } from './known-keys.ts';
import { type Pages, pagesSchema } from './pages-schema.ts';
import type { ProfileProblem } from './problem.ts';
import { shapeProblems } from './shape-problems.ts';
import { parseSource } from './source.ts';
import { readTextFile } from './text-file.ts';

/** The pages file that a profile names, or what is wrong with it. */
export type ReadPages =
  | { readonly pages: Pages; readonly problems: readonly [] }
  | { readonly pages: null; readonly problems: readonly ProfileProblem[] };

/**
 * Reads a pages file.
 *
 * @param folder what a relative file name starts from.
 * @throws {ProfileError} if it is not YAML
 */
export async function readPages(file: string, folder: string): Promise<ReadPages> {
  const path = ['people', 'pages'];
  let text: string;
  try {
    text = await readTextFile(resolve(folder, file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    const says = `expected a readable pages file, got \`${file}\`${code}; file names start from the profile's folder`;
    return { pages: null, problems: [{ path, says }] };
  }
  const source = parseSource(text, file);
  const parsed = pagesSchema.safeParse(source.value);
  if (parsed.success) return { pages: parsed.data, problems: [] };
  const known = (at: ProfileProblem['path']) => knownKeysOf(pagesSchema, at);
  const problems = shapeProblems(parsed.error, source.value, known);
  const lines = problems.map(
    (each) =>
      `${basename(file)}:${source.lineOf(each.path)}: ${formatPath(each.path)}: ${each.says}`,
  );
  return { pages: null, problems: [{ path, says: lines.join('; ') }] };
}
