import type { RunnerTestCase, RunnerTestSuite } from 'vitest';
import { type Finding, type HostOptions, hostedRun } from './hosted-run.ts';

export type { HostOptions } from './hosted-run.ts';

const { afterAll, beforeAll, expect, test } = await import('vitest').catch((cause: unknown) => {
  const text =
    'seekpass-conformance/vitest needs the package vitest, which is not installed; install it with `npm install --save-dev vitest`';
  throw new Error(text, { cause });
});

/** The verdicts of a conforming target. */
const harmless = ['pass', 'warn', 'info'];

/** Long enough for every check on a target that answers slowly. */
const tenMinutes = 600_000;

/**
 * Makes each check that is planned for a target a test of the vitest file that awaits this call.
 *
 * One engine runs all tests that vitest selected, so that they share their timeline; each then reads its own finding. What a
 * target broke, and what could not run or is still pending, fails; a check that does not apply is skipped with the reason.
 *
 * @throws {ProfileError} {UnsafeTargetError} if the profile cannot be used.
 * @throws {RangeError} if a name in `only` selects nothing.
 */
export async function hostConformance(options: HostOptions = {}): Promise<void> {
  const hosted = await hostedRun(options);
  const keys = hosted.planned.map(({ key }) => key);
  let findings: ReadonlyMap<string, Finding> = new Map();

  // biome-ignore lint/correctness/noEmptyPattern: vitest takes fixtures from the pattern, and refuses any other name.
  beforeAll(async ({}, around) => {
    const chosen = new Set(
      testsIn(around)
        .filter(({ mode }) => mode === 'run')
        .map(nameOf),
    );
    const run = keys.filter((key) => chosen.has(key));
    if (run.length > 0) findings = await hosted.run(run);
  }, tenMinutes);

  afterAll(() => hosted.close());

  test.for(keys)('%s', (key, context) => {
    const { verdict, message } = findings.get(key) ?? { verdict: 'error', message: 'not judged' };
    if (verdict === 'not-applicable') context.skip(message);
    expect({ verdict, message }).toEqual({ verdict: expect.toBeOneOf(harmless), message });
  });
}

function testsIn({ tasks }: RunnerTestSuite): RunnerTestCase[] {
  return tasks.flatMap((task) => (task.type === 'suite' ? testsIn(task) : [task]));
}

function nameOf({ name }: RunnerTestCase): string {
  return name;
}
