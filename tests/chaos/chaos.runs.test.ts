import { beforeAll, describe, expect, inject, test } from 'vitest';
import { runSuite } from '../../harness/run-suite.ts';
import { faultsNamed } from '../../mock/fault-names.ts';
import { serveMock } from '../../mock/serve.ts';
import type { Exchange } from '../../results/exchange.ts';
import type { Run } from '../../results/run.ts';
import { suite } from '../../specs/all.ts';
import { mockProfile } from '../../targets/open/embedded-mock.ts';
import { openTarget } from '../../targets/open/open-target.ts';
import { type Disturbance, type Disturber, startDisturber } from './start-disturber.ts';

const asOf = '2026-01-01';
const minute = 60_000;

/** Whatever may be repeated, on the Partner API and on test control: not a decision that was taken already. */
const disturbed = (_method: string, path: string) => !path.endsWith('/consent');

const disturbances: readonly [string, Disturbance, (done: Disturber['done']) => number][] = [
  ['answers 429 at every fifth request', { tooManyEvery: 5 }, ({ tooMany }) => tooMany],
  ['drops one connection in ten', { droppedEvery: 10 }, ({ dropped }) => dropped],
  // An answer of the mock takes one or two milliseconds here.
  ['is ten times slower', { slowness: 20 }, ({ requests }) => requests],
];

/** Faults that show at once, over time, between people, and only at a repetition. */
const faulty = [
  'repeat-makes-a-new-request',
  'accepted-credential-shown-to-anyone',
  'old-link-alive',
];

/** Judges a mock with these faults, behind a disturber. */
async function judge(faults: readonly string[], disturbance: Disturbance) {
  const startAt = new Date(`${asOf}T12:00:00Z`);
  const mock = await serveMock({ seed: 1, startAt, faults: faultsNamed(faults) });
  await using _ = { [Symbol.asyncDispose]: () => mock.close() };
  await using between = await startDisturber(mock.url, disturbance, disturbed);
  const profile = { ...mockProfile(between.url, 8), credentialTypes: ['education'] };
  const target = await openTarget(profile, { version: 'test', oursAlone: true });
  const run = await runSuite(suite, target, {
    seed: inject('seed'),
    asOf,
    examples: 1,
    // Not the second version: a delivery or an upload that is dropped is not sent again, by either side.
    only: ['AUTH', 'ADD', 'URI', 'REUSE', 'LINK', 'CONS', 'KEEP', 'REPL', 'STAT'],
    types: [],
    runId: 'chaos',
    shrinkAttempts: 0,
  });
  await target.close();
  return { run, done: between.done };
}

/** The findings of a disturbed run whose verdict is another than in the calm one. */
function changed(disturbed: Run, calm: Run): string[] {
  const before = new Map(calm.findings.map(({ check, verdict }) => [check, verdict]));
  return disturbed.findings
    .filter(({ check, verdict }) => before.get(check) !== verdict)
    .map(
      ({ check, verdict, message }) => `${check}: ${before.get(check)}, now ${verdict}: ${message}`,
    );
}

const isTurnedAway = ({ response, failure }: Exchange) =>
  response?.status === 429 || (failure ?? '').includes('closed the connection');

describe.each([
  ['conforms', [] as string[]],
  ['is faulty', faulty],
])('a target that %s', (_, faults) => {
  let calm: Run;
  beforeAll(async () => {
    calm = (await judge(faults, {})).run;
    expect(calm.counts.fail > 0).toBe(faults.length > 0);
    expect(calm.counts.error).toBe(0);
  }, 3 * minute);

  test.each(disturbances)(
    'and %s gets the verdicts of a calm one, check by check',
    async (_name, disturbance, extent) => {
      const { run, done } = await judge(faults, disturbance);
      expect(run.problems).toEqual([]);
      expect(run.counts.emitted).toBe(calm.counts.emitted);
      expect(changed(run, calm)).toEqual([]);
      expect(extent(done)).toBeGreaterThan(50);
      // A request that was refused is in the evidence, before the answer that counted.
      const turned = run.findings.filter(({ exchanges }) => exchanges.some(isTurnedAway));
      expect(turned.length > 20).toBe(done.tooMany + done.dropped > 0);
      for (const { exchanges } of turned) expect(exchanges.at(-1)).not.toSatisfy(isTurnedAway);
    },
    5 * minute,
  );
});
