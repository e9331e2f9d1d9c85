import { expect, test } from 'vitest';
import { runSuite } from '../harness/run-suite.ts';
import type { Fault } from '../mock/faults/fault.ts';
import { refusingV2 } from '../mock/faults/problems-v2.ts';
import { suite } from '../specs/all.ts';
import { openEmbeddedMock } from '../targets/open/embedded-mock.ts';

/** It takes a list of the pages at its word that other parts of the same page contradict. */
const insistsOnMarkedKinds: Fault = {
  name: 'insists-on-marked-kinds',
  violates: [],
  says: 'A batch without digital_identity or education_items is refused.',
  apply: (honest) =>
    refusingV2(
      honest,
      '',
      (body, kind) =>
        kind === 'batch' &&
        !['digital_identity', 'education_items'].every((key) => Object.hasOwn(Object(body), key)),
    ),
};

test('a target that insists on the kinds that are marked as required fails no rule for it', async () => {
  const [seed, asOf] = [7, '2026-01-01'];
  const signal = AbortSignal.timeout(120_000);
  const faults = [insistsOnMarkedKinds];
  const target = await openEmbeddedMock({ seed, asOf, version: '0.0.0', signal, faults });
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  const run = await runSuite(suite, target, {
    seed,
    asOf,
    examples: 3,
    only: ['BATCH-001', 'BATCH-005', 'BATCH-015'],
    types: [],
    version: '0.0.0',
    runId: 'marked-kinds',
    signal,
  });
  const verdicts = run.findings.map(({ check, verdict }) => `${verdict} ${check}`);
  expect(verdicts.filter((each) => each.startsWith('fail'))).toEqual([]);
  expect(verdicts.filter((each) => each.startsWith('warn')).length).toBeGreaterThan(2);
  expect(verdicts).toContain('pass BATCH-015:8 items');
});
