import { basename, resolve } from 'node:path';
import { z } from 'zod';
import { formatPath } from '../contracts/json-path.ts';
import { suggest } from '../contracts/nearest-word.ts';
import { requirements } from '../requirements/all.ts';
import { knownKeysOf } from './known-keys.ts';
import type { ProfileProblem } from './problem.ts';
import { shapeProblems } from './shape-problems.ts';
import { type ProfileSource, parseSource } from './source.ts';
import { readTextFile } from './text-file.ts';

const knownFailure = z.strictObject({
  id: z
    .string()
    .min(1)
    .describe('A rule such as STAT-003, or one of its checks as reports name it'),
  reason: z.string().trim().min(1),
  link: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null)
    .describe('Where it is discussed'),
  until: z.iso.date().describe('The last day on which it counts as known'),
});

/** The shape of a file of known failures (`*.known.yaml`). */
export const knownFailuresSchema = z
  .array(knownFailure)
  .describe('Failures that a team knows of: still run, still shown, not counted until a day');

/** A failure that the authors of a profile know of; it must go on failing. */
export type KnownFailure = z.output<typeof knownFailure>;

/** The known failures of a profile, or what is wrong with their file. */
export interface ReadKnownFailures {
  readonly knownFailures: readonly KnownFailure[];
  readonly problems: readonly ProfileProblem[];
}

/**
 * Reads a file of known failures.
 *
 * @param file as the profile names it; undefined if it names none.
 * @param rules the ids that entries may name.
 * @param folder what a relative file name starts from.
 * @throws {ProfileError} if it is not YAML
 */
export async function readKnownFailures(
  file: string | undefined,
  folder: string,
  rules: readonly string[] = Object.keys(requirements),
): Promise<ReadKnownFailures> {
  if (file === undefined) return { knownFailures: [], problems: [] };
  const text = await readText(resolve(folder, file));
  if (typeof text !== 'string') {
    return wrong(
      `expected a readable file of known failures, got \`${file}\` (${text.code}); file names start from the profile's folder`,
    );
  }
  const source = parseSource(text, basename(file));
  const parsed = knownFailuresSchema.safeParse(source.value ?? []);
  const problems = parsed.success
    ? parsed.data.flatMap((entry, place) => unknownRule(entry, place, rules))
    : shapeProblems(parsed.error, source.value, (at) => knownKeysOf(knownFailuresSchema, at));
  if (!parsed.success || problems.length > 0) return wrong(problemLines(source, problems));
  return { knownFailures: parsed.data, problems: [] };
}

function wrong(says: string): ReadKnownFailures {
  return { knownFailures: [], problems: [{ path: ['knownFailures'], says }] };
}

function problemLines(source: ProfileSource, problems: readonly ProfileProblem[]): string {
  return problems
    .map(({ path, says }) => `${source.file}:${source.lineOf(path)}: ${formatPath(path)}: ${says}`)
    .join('; ');
}

async function readText(path: string): Promise<string | { readonly code: string }> {
  try {
    return await readTextFile(path);
  } catch (error) {
    return { code: error instanceof Error && 'code' in error ? String(error.code) : String(error) };
  }
}

/** A check's name begins with its rule: `STAT-003`, `STAT-003:education`, `REUSE-011/restart:education`. */
function unknownRule(
  { id }: KnownFailure,
  place: number,
  rules: readonly string[],
): ProfileProblem[] {
  const rule = id.split(/[:/]/)[0] ?? '';
  if (rules.includes(rule)) return [];
  const says = `expected a rule such as STAT-003, or a check of one, got \`${id}\`${suggest(rule, rules)}; \`spc requirements\` lists all`;
  return [{ path: [place, 'id'], says }];
}
