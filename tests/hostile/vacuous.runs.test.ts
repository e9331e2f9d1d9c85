import { expect, test } from 'vitest';
import { runSuite } from '../../harness/run-suite.ts';
import type { Fault } from '../../mock/faults/fault.ts';
import { suite } from '../../specs/all.ts';
import { openEmbeddedMock } from '../../targets/open/embedded-mock.ts';

/** Its pages show nothing to any person, for genuine links too. */
const everyPageIsTheErrorPage: Fault = {
  name: 'every-page-is-the-error-page',
  violates: [],
  says: 'Every link leads to the error page.',
  apply: () => ({ links: { page: () => 'error' } }),
};

/** No account ever lists a credential. */
const accountsListNothing: Fault = {
  name: 'accounts-list-nothing',
  violates: [],
  says: 'No account lists a credential.',
  apply: () => ({ accounts: { shows: () => false } }),
};

async function verdictsOf(fault: Fault, only: readonly string[]) {
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
    runId: 'vacuous',
    signal,
  });
  return run.findings.map(({ check, verdict }) => `${verdict} ${check}`);
}

/** Rules whose promise needs no account to list anything: a status, or what pages show. */
const NOT_SHOWN = /KEEP-001|KEEP-005|CONS-00[1-6]|LINK-00[2356789]|LINK-012/;

test('if every page is the error page, no rule passes because nothing is shown', async () => {
  const verdicts = await verdictsOf(everyPageIsTheErrorPage, ['LINK', 'REUSE-004', 'CONS', 'REPL']);
  expect(verdicts.length).toBeGreaterThan(20);
  expect(verdicts.filter((each) => each.startsWith('pass'))).toEqual([]);
});

test('if accounts list nothing, no rule passes because nothing is listed', async () => {
  const verdicts = await verdictsOf(accountsListNothing, ['LINK', 'CONS', 'KEEP', 'REPL']);
  const passed = verdicts.filter((each) => each.startsWith('pass'));
  expect(passed.filter((each) => !NOT_SHOWN.test(each))).toEqual([]);
});
