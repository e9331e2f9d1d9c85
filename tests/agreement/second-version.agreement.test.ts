import { expect, test } from 'vitest';
import type { Finding } from '../../results/finding.ts';
import type { Run } from '../../results/run.ts';
import { everyNth, oneOfEach } from '../part-of.ts';
import { judgeBothWays, verdictsOf } from './both-ways.ts';
import { keysOn, ruleOf } from './tried-checks.ts';

const PATIENCE = { timeout: 600_000 };
const type = 'education';

/** Verifications with their callbacks, the events that follow them, and people who open v2 links. */
const checks = keysOn(type, [
  'VERIFY',
  'HOOK-002',
  'HOOK-003',
  'HOOK-013',
  'V2-024',
  'BATCH-004',
  'BATCH-011',
]);

/** The rules about a person who comes back, and what is sent then. */
const returns = ['VERIFY-003', 'VERIFY-014', 'VERIFY-016', 'VERIFY-017', 'HOOK-002'];

/** One check of each of these and every sixth of the others; all in CI. */
const [ofReturns, others] = [true, false].map((isOf) =>
  checks.filter((key) => returns.includes(ruleOf(key)) === isOf),
) as [string[], string[]];
const only = [...oneOfEach(ofReturns, ruleOf), ...everyNth(others, 6)];

test(
  'a browser and test control agree on verifications and callbacks',
  PATIENCE,
  async (context) => {
    const { byBrowser, byControl } = await judgeBothWays(context, { only, type });
    expect(verdictsOf(byBrowser)).toEqual(verdictsOf(byControl));
    expect(byBrowser.counts).toMatchObject({ fail: 0, warn: 0, error: 0, 'could-not-run': 0 });
    expect(passed(byBrowser)).toEqual(expect.arrayContaining(returns));
    expect(byBrowser.findings.some(({ grade }) => grade === 'browser')).toBe(true);
  },
);

/** Faults that show when a person comes back. A browser refuses to go to a callback that is no web address by itself. */
const faults = ['callback-query-dropped', 'callback-host-lower-path', 'stuck-without-callback'];

// One drawn of them, and all in CI.
test.for(everyNth(faults, faults.length))(
  'a browser finds the fault %s if test control does',
  PATIENCE,
  async (fault, context) => {
    const watched = ['VERIFY-003', 'VERIFY-014', 'VERIFY-016', 'VERIFY-017'];
    const { byBrowser, byControl } = await judgeBothWays(context, {
      only: watched,
      type,
      faults: [fault],
    });
    expect(verdictsOf(byBrowser)).toEqual(verdictsOf(byControl));
    expect(alarms(byBrowser).length).toBeGreaterThan(0);
  },
);

function passed({ findings }: Run): readonly string[] {
  return findings.filter(({ verdict }) => verdict === 'pass').map(({ requirement }) => requirement);
}

function alarms({ findings }: Run): readonly Finding[] {
  return findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn');
}
