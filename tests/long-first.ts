import { createHash } from 'node:crypto';
import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The test files that take longest on two cores of CI, the longest first: from minutes to 25 s. */
export const long: readonly string[] = [
  'tests/agreement/retention.agreement.test.ts',
  'tests/agreement/ownership.agreement.test.ts',
  'tests/agreement/faults.agreement.test.ts',
  'tests/cli/client.process.test.ts',
  'tests/agreement/second-version.agreement.test.ts',
  'tests/chaos/chaos.runs.test.ts',
  'tests/example.package.test.ts',
  'tests/deferred/people.browser.test.ts',
  'tests/installed.package.test.ts',
  'tests/curl/curl-repeats.process.test.ts',
];

/** A test file, and the project of `vitest.config.ts` that it belongs to. */
interface TestFile {
  /** From the root of the repository. */
  readonly file: string;
  readonly project: string;
}

/**
 * These files in the order in which they begin: the long ones first, so that none is alone at the end, the others project
 * by project, the unit tests last, and in each as the seed has it.
 *
 * A worker of vitest 5 that shares what it has loaded ends unless the next file in line is of its project: with projects
 * in any order, 122 workers loaded the product for 390 files.
 */
export function longFirst<File extends TestFile>(
  files: readonly File[],
  seed: number,
): readonly File[] {
  const drawn = (name: string) => createHash('sha256').update(`${seed} ${name}`).digest('hex');
  return files
    .map((each) => ({ each, rank: rankOf(each), key: drawn(each.project) + drawn(each.file) }))
    .toSorted((one, other) => one.rank - other.rank || one.key.localeCompare(other.key, 'en'))
    .map(({ each }) => each);
}

function rankOf({ file, project }: TestFile): number {
  if (long.includes(file)) return long.indexOf(file);
  return project === 'unit' ? long.length + 1 : long.length;
}

/** Begins with the files that take longest. */
export class LongFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const { root, sequence } = this.ctx.config;
    const files = specifications.map((specification) => ({
      file: path.relative(root, specification.moduleId),
      project: specification.project.name,
      specification,
    }));
    return longFirst(files, sequence.seed).map(({ specification }) => specification);
  }
}
