import { expect, test } from 'vitest';
import type { Fault } from '../../mock/faults/fault.ts';
import { findingsWith } from './findings-with.ts';

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
  const findings = await findingsWith(fault, only);
  return findings.map(({ check, verdict }) => `${verdict} ${check}`);
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
