import { check } from '../check/builder.ts';
import type { Check } from '../check/check.ts';
import { AnswerMemo } from '../check/partner.ts';
import type { RunOptions } from '../run/run-options.ts';
import { runSuite } from '../run-suite.ts';
import type { FakeTarget } from './fake-target.ts';
import { PLAIN, suiteOf } from './planned-check.ts';

/** What a run of the tests is asked for. */
const OPTIONS: RunOptions = {
  ...PLAIN,
  version: '0.1.0',
  runId: 'r1',
  now: () => new Date(0),
};

/** Runs checks on a target without a network. */
export function run(target: FakeTarget, checks: readonly Check[], asked: Partial<RunOptions> = {}) {
  return runSuite(suiteOf(...checks), target, { ...OPTIONS, ...asked });
}

/** A check that asks for a status and is yet to be judged. */
export const asking = (
  id: Parameters<typeof check>[0] = 'AUTH-004',
  variant: string | null = null,
) => check(id, 't', variant).step('ask', AnswerMemo, ({ partner }) => partner.status('x'));
