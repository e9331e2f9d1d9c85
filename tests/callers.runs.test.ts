import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { faults } from '../mock/faults/all.ts';
import type { Fault } from '../mock/faults/fault.ts';
import { judgeTarget, TRIAL_DAY } from '../selftest/judge-target.ts';
import { callersOf, callsOf } from '../selftest/kill-matrix/calls.ts';
import { openEmbeddedMock } from '../targets/open/embedded-mock.ts';

const seed = inject('seed');
const drawn = fc.sample(fc.constantFrom(...faults), { seed, numRuns: 1 });

// `spc selftest --full` tries a fault against its callers only.
test.for(drawn)('of all checks none but callers report $name', async (fault) => {
  const reports = someOf(await reportsOf(fault));
  expect(reports.length).toBeGreaterThan(0);
  expect(callersOf(fault, await callsOf(reports, seed))).toEqual(reports);
});

/** At most this many checks are run alone: hundreds may report a fault that every answer shows. */
const MOST = 20;

function someOf(reports: readonly string[]): readonly string[] {
  const step = Math.ceil(reports.length / MOST);
  return reports.filter((_, place) => place % step === 0);
}

/** The keys of all checks that end other than on a sound mock. */
async function reportsOf(fault: Fault): Promise<readonly string[]> {
  const faulty = { seed, asOf: TRIAL_DAY, version: 'selftest', faults: [fault] };
  const target = await openEmbeddedMock(faulty);
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  const { findings } = await judgeTarget(target, { seed, only: [] });
  const loud = ['fail', 'warn', 'error', 'could-not-run'];
  return findings.filter(({ verdict }) => loud.includes(verdict)).map(({ check }) => check);
}
