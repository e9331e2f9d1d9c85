import { describe, expect, test } from 'vitest';
import type { RunOptions } from '../../harness/run/run-options.ts';
import { runSuite } from '../../harness/run-suite.ts';
import { faultsNamed } from '../../mock/fault-names.ts';
import { serveMock } from '../../mock/serve.ts';
import type { Profile } from '../../profiles/profile.ts';
import type { Run } from '../../results/run.ts';
import { suite } from '../../specs/all.ts';
import { mockProfile } from '../../targets/open/embedded-mock.ts';
import { openTarget } from '../../targets/open/open-target.ts';
import { areasOfFaults } from '../areas-of-faults.ts';
import { oneOfEach } from '../part-of.ts';
import { dayByDay } from './day-by-day.ts';

const startAt = new Date('2026-11-22T12:00:00Z');

/** The areas of the rules that take days. */
const areas = ['REUSE', 'CONS', 'KEEP', 'STAT'];

const usual: Omit<RunOptions, 'only'> = {
  seed: 7,
  asOf: '2026-11-22',
  examples: 1,
  types: ['education'],
  runId: 'days',
  shrinkAttempts: 0,
  now: () => new Date(startAt),
};

/** Faults that need time to show, each with the rule that reports it. */
const slow = [
  'reuse-window-24h',
  'all-windows-72h',
  'entries-never-expire',
  'repeat-after-48h-keeps-content',
  'old-link-alive',
  'documents-deleted-though-signed-in-to-app',
  'documents-deleted-after-24h',
  'documents-never-deleted',
  'unopened-stays-incomplete',
  'claimed-submission-lives-on',
  'accepted-becomes-canceled-after-48h',
  'reading-restarts-the-window',
] as const;

test('a clock that is moved and days that pass come to the same verdicts', async () => {
  const [moved, passed] = await bothWays([], areas);
  expect(verdicts(passed)).toEqual(verdicts(moved));
  expect(passed.counts).toMatchObject({ fail: 0, warn: 0, 'could-not-run': 0, pending: 0 });
  expect(new Set(passed.findings.map(({ clock }) => clock))).toEqual(new Set([null, 'deferred']));
});

/** Of the faults of each area one, and all in CI. */
const tried = oneOfEach(slow, (fault) => areasOfFaults([fault]).join(' '));

describe('a fault that needs time to show', () => {
  test.for(tried)('is reported days later as on a moved clock: %s', async (fault) => {
    const [moved, passed] = await bothWays([fault], areasOfFaults([fault]));
    expect(moved.counts.fail + moved.counts.warn).toBeGreaterThan(0);
    expect(broken(passed)).toEqual(broken(moved));
  });

  test('shows in every area of the rules that take days', () => {
    expect(new Set(areasOfFaults(slow))).toEqual(new Set(areas));
  });
});

/** The run on a clock that test control moves, and the one on a held clock, each on a mock of its own. */
async function bothWays(faults: readonly string[], only: readonly string[]): Promise<[Run, Run]> {
  const narrowed = { ...usual, only };
  return [await onMovedClock(faults, narrowed), await overDays(faults, narrowed)];
}

async function onMovedClock(faults: readonly string[], options: RunOptions): Promise<Run> {
  const mock = await serveMock({ startAt, clock: 'still', faults: faultsNamed(faults) });
  const target = await openTarget(mockProfile(mock.url, 4), { version: '0.0.0' });
  await using _ = {
    [Symbol.asyncDispose]: async () => {
      await target.close();
      await mock.close();
    },
  };
  return await runSuite(suite, target, options);
}

async function overDays(faults: readonly string[], options: RunOptions): Promise<Run> {
  const serve = { startAt, faults: faultsNamed(faults), testControl: true } as const;
  const mock = await serveMock({ ...serve, clock: 'held' });
  await using _ = { [Symbol.asyncDispose]: () => mock.close() };
  const profile: Profile = { ...mockProfile(mock.url, 4), clock: 'deferred' };
  return await dayByDay({
    open: (reserved) => openTarget(profile, { version: '0.0.0', reserved }),
    move: (seconds) => moveHeldClock(mock.adminUrl, seconds),
    options,
  });
}

async function moveHeldClock(adminUrl: string | null, seconds: number): Promise<void> {
  const body = JSON.stringify({ advance_seconds: seconds });
  const { status } = await fetch(`${adminUrl}/clock`, { method: 'POST', body });
  expect(status).toBe(200);
}

function verdicts({ findings }: Run): readonly (readonly [string, string])[] {
  return findings
    .filter(({ requirement }) => requirement !== 'AUTH-010')
    .map(({ check, verdict }) => [check, verdict] as const);
}

/** The broken rules, without REUSE-009: over days a history waits longer than it was drawn with, and may show more. */
function broken({ findings }: Run): ReadonlySet<string> {
  const bad = findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn');
  const rules = new Set(bad.map(({ requirement }) => requirement));
  rules.delete('REUSE-009');
  return rules;
}
