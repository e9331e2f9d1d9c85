import { expect, test } from 'vitest';
import { runSuite } from '../../harness/run.ts';
import type { Run } from '../../results/run.ts';
import { suite } from '../../specs/all.ts';
import type { Target } from '../../targets/target.ts';
import { openInBrowser, PATIENCE } from './mock-in-browser.ts';

test('a browser and test control come to the same verdicts', PATIENCE, async (context) => {
  const serve = { startAt: new Date('2026-11-22T12:00:00Z') };
  await using browser = await openInBrowser(context, { serve });
  await using control = await openInBrowser(context, { serve, profile: { people: 'control' } });
  const [seen, told] = [await judge(browser.target), await judge(control.target)];
  expect(verdicts(seen)).toEqual(verdicts(told));
  expect(verdicts(seen).filter(([, verdict]) => verdict === 'pass').length).toBeGreaterThan(40);
});

/** LINK, CONS, KEEP and REPL for the credential type with the fewest fields. */
function judge(target: Target): Promise<Run> {
  return runSuite(suite, target, {
    seed: 7,
    asOf: '2026-11-22',
    examples: 1,
    only: ['LINK', 'CONS', 'KEEP', 'REPL'],
    types: ['microcredential'],
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

function verdicts({ findings }: Run): readonly (readonly [string, string, string])[] {
  return findings.map(({ check, verdict, message }) => [check, verdict, message] as const);
}
