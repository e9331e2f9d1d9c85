import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import type { Suite } from '../harness/check/suite.ts';
import { runSuite } from '../harness/run-suite.ts';
import { faultNamed } from '../mock/faults/all.ts';
import type { Verdict } from '../results/verdict.ts';
import { suite } from '../specs/all.ts';
import { openEmbeddedMock } from '../targets/open/embedded-mock.ts';

const asOf = '2026-01-01';
const seed = inject('seed');

/** Verdicts by check on a mock with a defect, so that both passes and failures could change. */
async function verdictsOf(checks: Suite['checks'], only: readonly string[] = []) {
  const fault = faultNamed('reuse-window-24h');
  if (fault === undefined) throw new Error('the mock has no such fault');
  const target = await openEmbeddedMock({ seed, asOf, version: 'test', faults: [fault] });
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  const { findings } = await runSuite({ ...suite, checks }, target, {
    seed,
    asOf,
    examples: 1,
    only,
    types: ['microcredential'],
    runId: 'order',
    shrinkAttempts: 0,
    now: () => new Date(0),
  });
  return new Map<string, Verdict>(findings.map(({ check, verdict }) => [check, verdict]));
}

/** All verdicts in the usual order, found once for the tests that compare others with them. */
let inUsualOrder: Promise<ReadonlyMap<string, Verdict>> | null = null;

function usualVerdicts(): Promise<ReadonlyMap<string, Verdict>> {
  inUsualOrder ??= verdictsOf(suite.checks);
  return inUsualOrder;
}

describe('the verdict of a check', () => {
  test('is the same in whatever order checks run', async () => {
    const usual = await usualVerdicts();
    const [shuffled = []] = fc.sample(fc.shuffledSubarray([...suite.checks], allOf(suite)), {
      seed,
      numRuns: 1,
    });
    const other = await verdictsOf(shuffled);
    expect(Object.fromEntries(other)).toEqual(Object.fromEntries(usual));
    expect(new Set(usual.values())).toContain('fail');
  });

  test('is the same alone as among all others', async () => {
    const usual = await usualVerdicts();
    const names = [...usual.keys()];
    const [some = []] = fc.sample(fc.shuffledSubarray(names, { minLength: 12, maxLength: 12 }), {
      seed,
      numRuns: 1,
    });
    const broken = names.filter((name) => usual.get(name) === 'fail').slice(0, 3);
    for (const name of [...some, ...broken]) {
      const alone = await verdictsOf(suite.checks, [name]);
      expect([name, alone.get(name)]).toEqual([name, usual.get(name)]);
    }
  });
});

function allOf({ checks }: Suite) {
  return { minLength: checks.length, maxLength: checks.length };
}
