import { runSuite } from '../../harness/run-suite.ts';
import { faultsNamed } from '../../mock/fault-names.ts';
import type { Run } from '../../results/run.ts';
import { suite } from '../../specs/all.ts';
import type { Target } from '../../targets/target.ts';
import { openInBrowser } from '../browser/mock-in-browser.ts';

/** The checks to judge both ways, and the mock's faults. */
export interface CheckSelection {
  readonly only: readonly string[];
  readonly type: string;
  /** Names of the mock's faults. */
  readonly faults?: readonly string[];
}

/** The same checks of the same mock, through a real Chromium and by test control. */
export interface BothWays {
  readonly byBrowser: Run;
  readonly byControl: Run;
}

/** Judges a mock through a browser, then another one by test control; both begin at the same time with the same seed. */
export async function judgeBothWays(
  context: { readonly skip: (note: string) => never },
  { only, type, faults = [] }: CheckSelection,
): Promise<BothWays> {
  const serve = { startAt: new Date('2026-11-22T12:00:00Z'), faults: faultsNamed(faults) };
  await using browser = await openInBrowser(context, { serve });
  await using control = await openInBrowser(context, { serve, profile: { people: 'control' } });
  return {
    byBrowser: await judge(browser.target, only, type),
    byControl: await judge(control.target, only, type),
  };
}

/** Every check with its verdict, for comparing. */
export function verdictsOf({ findings }: Run): readonly string[] {
  return findings.map(({ check, verdict }) => `${verdict} ${check}`);
}

function judge(target: Target, only: readonly string[], type: string): Promise<Run> {
  return runSuite(suite, target, {
    seed: 7,
    asOf: '2026-11-22',
    examples: 1,
    only,
    types: [type],
    runId: 'agree',
    // A smaller case would be the same one both ways, and each attempt takes a browser seconds.
    shrinkAttempts: 0,
  });
}
