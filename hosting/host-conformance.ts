import type { RunnerTestCase, RunnerTestSuite } from 'vitest';
import { type Finding, type HostOptions, hostedRun } from './hosted-run.ts';
import { loadVitest } from './load-vitest.ts';

export { type HostedClient, hostClient } from './host-client.ts';
export type { HostOptions } from './hosted-run.ts';

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
 * @throws {Error} if the package vitest is not installed; its tests fail in a version before 4.1, and say so.
 * @throws {ProfileError} {UnsafeTargetError} if the profile cannot be used.
 * @throws {RangeError} if a name in `only` selects nothing.
 */
export async function hostConformance(options: HostOptions = {}): Promise<void> {
  const { afterAll, beforeAll, expect, test } = await loadVitest();
  const hosted = await hostedRun(options);
  const keys = hosted.planned.map(({ key }) => key);
  let findings: ReadonlyMap<string, Finding> = new Map();

  // biome-ignore lint/correctness/noEmptyPattern: vitest takes fixtures from the pattern, and refuses any other name.
  beforeAll(async ({}, around: RunnerTestSuite | undefined) => {
    if (around === undefined) throw new Error(OLD_VITEST);
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

const OLD_VITEST =
  'seekpass-conformance/vitest needs vitest 4.1 or later, and this one is older; install it with `npm install --save-dev vitest`';

function testsIn({ tasks }: RunnerTestSuite): RunnerTestCase[] {
  return tasks.flatMap((task) => (task.type === 'suite' ? testsIn(task) : [task]));
}

function nameOf({ name }: RunnerTestCase): string {
  return name;
}
