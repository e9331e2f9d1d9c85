import { beforeAll, describe, expect, inject, test } from 'vitest';
import { runSuite } from '../../harness/run-suite.ts';
import { faultsNamed } from '../../mock/fault-names.ts';
import { chosenScenes, type NamedScene } from '../../mock/scenes/chosen-scenes.ts';
import { serveMock } from '../../mock/serve.ts';
import type { Exchange } from '../../results/exchange.ts';
import type { Finding } from '../../results/finding.ts';
import type { Run } from '../../results/run.ts';
import { suite } from '../../specs/all.ts';
import { mockProfile } from '../../targets/open/embedded-mock.ts';
import { openTarget } from '../../targets/open/open-target.ts';
import { areasOfFaults } from '../areas-of-faults.ts';

const asOf = '2026-01-01';
const minute = 60_000;

const scenes: readonly [string, NamedScene, turnsAway: boolean][] = [
  ['answers 429 at every fifth request', { name: 'too-many', every: 5 }, true],
  ['drops one connection in ten', { name: 'dropped', every: 10 }, true],
  ['is ten times slower', { name: 'slow' }, false],
];

/** Faults that show at once, over time, between people, only at a repetition, and in the second version. */
const faulty = [
  'repeat-makes-a-new-request',
  'accepted-credential-shown-to-anyone',
  'old-link-alive',
  'v2-window-24h',
];

/** Judges a mock with these faults in some areas, by default in all, while a scene is on. */
async function judge(
  faults: readonly string[],
  on: readonly NamedScene[],
  only: readonly string[] = [],
) {
  const startAt = new Date(`${asOf}T12:00:00Z`);
  const mock = await serveMock({
    seed: 1,
    startAt,
    faults: faultsNamed(faults),
    scenes: chosenScenes(on),
    journal: 100_000,
  });
  await using _ = { [Symbol.asyncDispose]: () => mock.close() };
  const profile = { ...mockProfile(mock.url, 8), credentialTypes: ['education'] };
  const target = await openTarget(profile, { version: 'test', oursAlone: true });
  const run = await runSuite(suite, target, {
    seed: inject('seed'),
    asOf,
    examples: 1,
    only,
    types: [],
    runId: 'chaos',
    shrinkAttempts: 0,
  });
  await target.close();
  const calls = mock.journal.entries().filter((entry) => entry.kind === 'call');
  return { run, disturbed: calls.filter(({ disturbedBy }) => disturbedBy !== null).length };
}

/** The findings whose verdict is another than in the calm run. */
function changed(disturbed: readonly Finding[], calm: Run): string[] {
  const before = new Map(calm.findings.map(({ check, verdict }) => [check, verdict]));
  return disturbed
    .filter(({ check, verdict }) => before.get(check) !== verdict)
    .map(
      ({ check, verdict, message }) => `${check}: ${before.get(check)}, now ${verdict}: ${message}`,
    );
}

const isAlarm = ({ verdict }: Finding) => verdict === 'fail' || verdict === 'warn';

const isIn = (rules: ReadonlySet<string>) => (rule: string) => rules.has(rule);

const isTurnedAway = ({ response, failure }: Exchange) =>
  response?.status === 429 || (failure ?? '').includes('closed the connection');

describe.each([
  ['conforms', [], []],
  ['is faulty', faulty, areasOfFaults(faulty)],
] as readonly [string, string[], readonly string[]][])('a target that %s', (_, faults, areas) => {
  let calm: Run;
  beforeAll(async () => {
    calm = (await judge(faults, [], areas)).run;
    expect(calm.counts.fail > 0).toBe(faults.length > 0);
    expect(calm.counts.error).toBe(0);
    const broken = new Set(calm.findings.filter(isAlarm).map(({ requirement }) => requirement));
    const unseen = faultsNamed(faults).filter(({ violates }) => !violates.some(isIn(broken)));
    expect(unseen).toEqual([]);
  }, 3 * minute);

  test.each(scenes)(
    'and %s gets the verdicts of a calm one, check by check',
    async (_name, scene, turnsAway) => {
      const { run, disturbed } = await judge(faults, [scene], areas);
      expect(run.problems).toEqual([]);
      expect(run.counts.emitted).toBe(calm.counts.emitted);
      expect(changed(run.findings, calm)).toEqual([]);
      expect(disturbed).toBeGreaterThan(50);
      // A request that was turned away is in the evidence, before the answer that counted.
      const turned = run.findings.filter(({ exchanges }) => exchanges.some(isTurnedAway));
      expect(turned.length > 20).toBe(turnsAway);
      for (const { exchanges } of turned) expect(exchanges.at(-1)).not.toSatisfy(isTurnedAway);
    },
    5 * minute,
  );
});
