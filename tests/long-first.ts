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

/**
 * These files in the order in which they begin: the long ones first, so that none is alone at the end, the others as the
 * seed has it.
 */
export function longFirst(files: readonly string[], seed: number): readonly string[] {
  const rank = (file: string) => (long.includes(file) ? long.indexOf(file) : long.length);
  const drawn = (file: string) => createHash('sha256').update(`${seed} ${file}`).digest('hex');
  return files.toSorted(
    (one, other) => rank(one) - rank(other) || drawn(one).localeCompare(drawn(other), 'en'),
  );
}

/** Begins with the files that take longest. */
export class LongFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const { root, sequence } = this.ctx.config;
    const fileOf = ({ moduleId }: TestSpecification) => path.relative(root, moduleId);
    const order = longFirst(specifications.map(fileOf), sequence.seed);
    return specifications.toSorted(
      (one, other) => order.indexOf(fileOf(one)) - order.indexOf(fileOf(other)),
    );
  }
}
