import { expect, test } from 'vitest';
import { ownCost } from '../harness/plan/cost.ts';
import { planChecks } from '../harness/plan/plan.ts';
import { runSuite } from '../harness/run-suite.ts';
import { suite } from '../specs/all.ts';
import { openEmbeddedMock } from '../targets/open/embedded-mock.ts';

const asOf = '2026-01-01';
const plan = { seed: 7, asOf, examples: 1, only: [], types: ['education'] };

test('no check sends more requests than it declares', async () => {
  await using target = await disposableMock();
  const declared = new Map(
    planChecks(suite, target.mock, plan).map((planned) => [planned.key, ownCost(planned)]),
  );
  const { findings } = await runSuite(suite, target.mock, {
    ...plan,
    runId: 'cost',
    shrinkAttempts: 0,
    now: () => new Date(0),
  });
  const dearer = findings.filter(({ check, exchanges }) => {
    const own = exchanges.filter(({ via, step, request }) => {
      return via === 'http' && step !== 'baseline' && !request.url.endsWith('/oauth/token.json');
    });
    return own.length > (declared.get(check) ?? 0);
  });
  expect(dearer.map(({ check }) => check)).toEqual([]);
  expect(findings.length).toBe(declared.size);
});

async function disposableMock() {
  const mock = await openEmbeddedMock({ seed: 7, asOf, version: 'test' });
  return { mock, [Symbol.asyncDispose]: () => mock.close() };
}
