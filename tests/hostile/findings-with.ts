import { runSuite } from '../../harness/run-suite.ts';
import type { Fault } from '../../mock/faults/fault.ts';
import { suite } from '../../specs/all.ts';
import { openEmbeddedMock } from '../../targets/open/embedded-mock.ts';

/** The findings of a run against a mock with a defect that is no fault of the suite, for one credential type. */
export async function findingsWith(fault: Fault, only: readonly string[]) {
  const asOf = '2026-01-01';
  const signal = AbortSignal.timeout(120_000);
  const target = await openEmbeddedMock({
    seed: 7,
    asOf,
    version: '0.0.0',
    signal,
    faults: [fault],
  });
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  const run = await runSuite(suite, target, {
    seed: 7,
    asOf,
    examples: 1,
    only,
    types: ['education'],
    version: '0.0.0',
    runId: 'defect',
    signal,
  });
  return run.findings;
}
