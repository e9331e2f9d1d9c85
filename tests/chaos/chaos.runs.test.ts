import { beforeAll, describe, expect, inject, test } from 'vitest';
import { featuresOf } from '../../harness/plan/capabilities.ts';
import { planWithoutExamples } from '../../harness/plan/plan.ts';
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
import { draws } from '../breadth.ts';
import { everyNth } from '../part-of.ts';

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

/** The profile of a mock on one type. */
const profileOf = (url: string) => ({ ...mockProfile(url, 8), credentialTypes: ['education'] });

const keys = [
  ...planWithoutExamples(suite, featuresOf(profileOf('http://127.0.0.1')), {
    seed: inject('seed'),
    asOf,
  }).keys(),
];

/** Judges a mock with these faults by some checks, while a scene is on. */
async function judge(
  faults: readonly string[],
  on: readonly NamedScene[],
  only: readonly string[],
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
  const target = await openTarget(profileOf(mock.url), { version: 'test', oursAlone: true });
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

/** The findings whose verdict is another than in the undisturbed run. */
function changed(disturbed: readonly Finding[], undisturbed: Run): string[] {
  const before = new Map(undisturbed.findings.map(({ check, verdict }) => [check, verdict]));
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

/** What these faults break, and a part of their areas: outside of these, a mock with them is one without. */
function keysFor(faults: readonly string[]): readonly string[] {
  const broken = faultsNamed(faults).flatMap(({ violates }) => violates);
  const areas = areasOfFaults(faults);
  const near = keys.filter((key) => areas.includes(key.split('-')[0] as string));
  const isOfBroken = (key: string) => broken.includes(key.split(/[:/]/)[0] as string);
  return [
    ...near.filter(isOfBroken),
    ...everyNth(
      near.filter((key) => !isOfBroken(key)),
      4,
    ),
  ];
}

// A part holds every kind of request. The whole takes 4 s of a processor with each disturbance.
describe.each([
  ['conforms', [], everyNth(keys, 4)],
  ['is faulty', faulty, keysFor(faulty)],
] as readonly [string, string[], readonly string[]][])('a target that %s', (_, faults, only) => {
  let undisturbed: Run;
  beforeAll(async () => {
    undisturbed = (await judge(faults, [], only)).run;
    expect(undisturbed.counts.fail > 0).toBe(faults.length > 0);
    expect(undisturbed.counts.error).toBe(0);
    const broken = new Set(
      undisturbed.findings.filter(isAlarm).map(({ requirement }) => requirement),
    );
    const unseen = faultsNamed(faults).filter(({ violates }) => !violates.some(isIn(broken)));
    expect(unseen).toEqual([]);
  }, 3 * minute);

  // Side by side, as most of them wait for answers that are late or not given.
  test.concurrent.for(scenes)(
    'and %s gets the verdicts of an undisturbed one, check by check',
    { timeout: 5 * minute },
    async ([_name, scene, turnsAway], { expect }) => {
      const { run, disturbed } = await judge(faults, [scene], only);
      expect(run.problems).toEqual([]);
      expect(run.counts.emitted).toBe(undisturbed.counts.emitted);
      expect(changed(run.findings, undisturbed)).toEqual([]);
      expect(disturbed).toBeGreaterThan(draws(15, 50));
      // A request that was turned away is in the evidence, before the answer that counted.
      const turned = run.findings.filter(({ exchanges }) => exchanges.some(isTurnedAway));
      expect(turned.length > draws(10, 20)).toBe(turnsAway);
      for (const { exchanges } of turned) expect(exchanges.at(-1)).not.toSatisfy(isTurnedAway);
    },
  );
});
