import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { check } from '../check/builder.ts';
import type { Check } from '../check/check.ts';
import { fakeTarget } from '../testing/fake-target.ts';
import { PLAIN, suiteOf } from '../testing/planned-check.ts';
import { costOf, secondsFor } from './cost.ts';
import { planChecks } from './plan.ts';

const payload = () => fc.constant({ credential_type: 'education' });
const sending = check('ADD-001', 'a submission')
  .onEveryType()
  .given(payload)
  .step('submit', z.null(), () => null)
  .holds(() => {});
const reading = check('STAT-007', 'a status')
  .step('status', z.null(), () => null)
  .holds(() => {});

function planned(...checks: readonly Check[]) {
  const credentialTypes = ['education', 'microcredential'];
  return planChecks(suiteOf(...checks), fakeTarget({ profile: { credentialTypes } }), PLAIN);
}

test('counts requests, what comes before them, and the tokens that they share', () => {
  expect(costOf(planned(sending, reading))).toEqual({
    checks: 7,
    baselines: 0,
    gate: 3,
    total: 10,
    tokens: 3,
    later: 0,
  });
});

test('counts apart what later runs send if time only passes', () => {
  const waiting = check('REUSE-003', 'a later repeat')
    .given(
      () => fc.constant(1),
      () => 2,
    )
    .step('submit', z.null(), () => null)
    .step('repeat', z.null(), () => null)
    .after('49h', 'submit')
    .holds(() => {});
  const target = fakeTarget({ profile: { clock: 'deferred' } });
  const planned = planChecks(suiteOf(waiting), target, PLAIN);
  expect(costOf(planned)).toMatchObject({ checks: 2, later: 2 });
});

test('counts no token for what asks for its own', () => {
  const own = check('AUTH-004', 'a token')
    .step('token', z.null(), () => null)
    .holds(() => {});
  expect(costOf(planned(own))).toMatchObject({ total: 2, tokens: 0 });
});

test('computes how long a target is busy at a rate', () => {
  expect(secondsFor(costOf(planned(sending, reading)), 2)).toBe(6.5);
});
