// biome-ignore-all lint/suspicious/noTemplateCurlyInString: profiles write their variables that way
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { openLedger } from '../harness/ledger/open-ledger.ts';
import { fitBudget } from '../harness/plan/budget.ts';
import { featuresOf } from '../harness/plan/capabilities.ts';
import { costOf, secondsFor } from '../harness/plan/cost.ts';
import { planChecks } from '../harness/plan/plan.ts';
import { runSuite } from '../harness/run-suite.ts';
import { mockClients } from '../mock/clients.ts';
import type { Profile } from '../profiles/profile.ts';
import { suite } from '../specs/all.ts';
import { mockProfile } from '../targets/open/embedded-mock.ts';
import { openTarget } from '../targets/open/open-target.ts';
import { profileText, workplace } from './cli/spc.ts';
import { startCountingMock } from './count-at-server.ts';
import { everyNth } from './part-of.ts';

const asOf = '2026-01-01';
const startAt = new Date(`${asOf}T12:00:00Z`);

/** A staging target: no people who open links, no clock that can be moved. */
const staging = {
  control: null,
  people: 'none',
  clock: 'none',
  secondClient: null,
  credentialTypes: ['education', 'english_proficiency', 'microcredential'],
} as const;

/** One of the types, and all in CI, for plans that no budget cuts: they take 2 s of a processor. */
const { length } = staging.credentialTypes;
const credentialTypes = everyNth(staging.credentialTypes, length);

const profiles: readonly [string, Partial<Profile>, number][] = [
  ['a staging, within its budget of 400', staging, 400],
  ['a staging without documents', { ...staging, documents: {} }, 400],
  ['a staging with a budget for one pass', staging, 250],
  ['a staging without end', { ...staging, credentialTypes }, 100_000],
  ['a staging whose time only passes', { ...staging, credentialTypes, clock: 'deferred' }, 100_000],
  [
    'a target of one type with people, whose time only passes',
    { credentialTypes: ['education'], clock: 'deferred' },
    100_000,
  ],
  ['a target of one type with people and a clock', { credentialTypes: ['education'] }, 100_000],
];

/** The requests that a plan counts for a profile, and those that then reached the server. */
async function planAndRun(differences: Partial<Profile>, maxRequests: number) {
  await using mock = await startCountingMock(startAt);
  const usual = mockProfile(mock.url, 4);
  const profile = { ...usual, ...differences, limits: { ...usual.limits, maxRequests } };
  const seed = inject('seed');
  const order = { seed, asOf, examples: 2, only: [], types: [] };
  const whole = planChecks(suite, featuresOf(profile), order);
  const cost = costOf(fitBudget(whole, maxRequests, seed).planned);
  const target = await openTarget(profile, { version: 'test' });
  const folder = await mkdtemp(path.join(tmpdir(), 'spc-plan-'));
  const ledger = await openLedger(path.join(folder, 'ledger.jsonl'));
  const run = await runSuite(suite, target, {
    ...order,
    ledger,
    runId: 'plan',
    shrinkAttempts: 0,
  });
  await target.close();
  await ledger.close();
  await rm(folder, { recursive: true });
  return { cost, run, count: mock.count };
}

describe('a plan', { timeout: 180_000 }, () => {
  test.each(profiles)(
    'is kept to within a tenth, in requests and so in minutes, on %s',
    async (_, differences, maxRequests) => {
      const { cost, run, count } = await planAndRun(differences, maxRequests);
      expect(run.counts.fail + run.counts.error).toBe(0);
      const planned = cost.total + cost.tokens;
      expect(Math.abs(count.requests - planned) / planned).toBeLessThan(0.1);
      expect(count.requests - count.tokens).toBeLessThanOrEqual(maxRequests);
      // A throttle spaces all of them evenly: its own tests show how long this many requests take.
      const seconds = (count.requests - 1) / 2;
      expect(Math.abs(seconds - secondsFor(cost, 2)) / seconds).toBeLessThan(0.1);
    },
  );
});

describe('a budget that is too small', { timeout: 180_000 }, () => {
  test('is planned and then kept check by check, and printed before', async () => {
    await using mock = await startCountingMock(startAt);
    await using place = await workplace();
    const limits = 'limits: { maxRequests: 60, requestsPerSecond: 1000 }\n';
    await place.write('p.target.yaml', profileText(mock.url, limits));
    const env = { TARGET_SECRET: mockClients[0].clientSecret };
    const order = ['-t', 'p.target.yaml', '--seed', '5', '--as-of', asOf];
    const shown = await place.spc(['plan', ...order], env);
    expect(shown.stdout).toMatch(
      /have no room in the budget at all and could not run: .* exit code 3/,
    );
    expect(shown.stdout).toMatch(/\d+ checks have no room in the budget and come with later seeds/);
    const plan = JSON.parse((await place.spc(['plan', ...order, '--json'], env)).stdout);
    expect(mock.count.requests).toBe(0);

    const { code } = await place.spc(['run', ...order], env);
    const run = await place.readRun();
    expect([code, run.counts['could-not-run'] > 0]).toEqual([3, true]);
    expect(run.leftOut).toEqual(plan.leftOut);
    const unrun = ({ check, reason }: { check: string; reason: string | null }) =>
      `${check}: ${reason}`;
    const skipped = plan.checks.filter(({ runs }: { runs: boolean }) => !runs);
    const found = run.findings.filter(({ verdict }) =>
      ['could-not-run', 'not-applicable'].includes(verdict),
    );
    expect(found.map(({ check, message }) => unrun({ check, reason: message }))).toEqual(
      skipped.map(unrun),
    );
    expect(mock.count.requests - mock.count.tokens).toBeLessThanOrEqual(60);
  });
});
