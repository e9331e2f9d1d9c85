import { expect, test } from 'vitest';
import { runSuite } from '../../harness/run.ts';
import type { Suite } from '../../harness/suite.ts';
import { faultsNamed } from '../../mock/fault-names.ts';
import type { Run } from '../../results/run.ts';
import { suite } from '../../specs/all.ts';
import type { Target } from '../../targets/target.ts';
import { openInBrowser, PATIENCE } from './mock-in-browser.ts';

const startAt = new Date('2026-11-22T12:00:00Z');

test('a browser and test control come to the same verdicts', PATIENCE, async (context) => {
  const [seen, told] = await bothWays(context, []);
  expect(verdicts(seen)).toEqual(verdicts(told));
  expect(seen.counts).toMatchObject({ fail: 0, warn: 0, error: 0, 'could-not-run': 0 });
  expect(seen.counts.pass).toBeGreaterThan(30);
});

test('a browser sees the same faults as test control', PATIENCE, async (context) => {
  const [seen, told] = await bothWays(
    context,
    ['accepted-credential-shown-to-anyone'],
    ['LINK-002'],
  );
  expect(seen.findings[0]).toMatchObject({ verdict: 'fail', grade: 'browser' });
  expect(verdicts(seen)).toEqual(verdicts(told));
});

/** The run through a browser, then the one through test control, each on a mock of its own. */
async function bothWays(
  context: { readonly skip: (note: string) => never },
  faults: readonly string[],
  only: readonly string[] = ['LINK', 'CONS', 'KEEP', 'REPL'],
): Promise<[Run, Run]> {
  const serve = { startAt, faults: faultsNamed(faults) };
  await using browser = await openInBrowser(context, { serve });
  await using control = await openInBrowser(context, { serve, profile: { people: 'control' } });
  return [await judge(browser.target, only), await judge(control.target, only)];
}

/** For the credential type with a replacement key and the fewest kinds of documents. */
function judge(target: Target, only: readonly string[]): Promise<Run> {
  return runSuite(affordable, target, {
    seed: 7,
    asOf: '2026-11-22',
    examples: 1,
    only,
    types: ['english_proficiency'],
    requireAll: false,
    version: '0.0.0',
    runId: 'agree',
    strict: false,
    pendingOk: false,
    shrinkAttempts: 0,
    signal: new AbortController().signal,
    now: () => new Date(),
  });
}

/**
 * Without the two rules that take a browser minutes: LINK-011 is one person for each of 32 values (the account is read
 * back in a test of its own), REPL-009 seven people for one check.
 */
const affordable: Suite = {
  ...suite,
  checks: suite.checks.filter(({ requirement }) => !['LINK-011', 'REPL-009'].includes(requirement)),
};

function verdicts({ findings }: Run): readonly (readonly [string, string])[] {
  return findings.map(({ check, verdict }) => [check, verdict] as const);
}
