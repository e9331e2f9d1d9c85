import fc from 'fast-check';
import type { RequirementId } from '../../requirements/all.ts';
import type { Target } from '../../targets/target.ts';
import { check } from '../check/builder.ts';
import type { Check } from '../check/check.ts';
import type { Suite } from '../check/suite.ts';
import { type PlannedCheck, type PlanOptions, planChecks, requirementOf } from '../plan/plan.ts';
import { createBaselines } from '../run/baseline.ts';
import type { Environment } from '../run/environment.ts';
import { fakeTarget } from './fake-target.ts';

/** A suite of these checks, for two credential types whose payloads hold one number. */
export function suiteOf(...checks: readonly Check[]): Suite {
  return {
    checks,
    credentialTypes: ['education', 'microcredential'],
    credentialTypesV2: ['education', 'microcredential', 'universal_credential'],
    ordinaryV2: ({ credentialType }) =>
      fc.record({ type: fc.constant(credentialType), body: fc.record({ score: fc.nat(1000) }) }),
    scopeOf: (name) => `write.${name}`,
    ordinary: ({ credentialType }) =>
      fc.record({ credential_type: fc.constant(credentialType), score: fc.nat(1000) }),
  };
}

export const PLAIN: PlanOptions = {
  seed: 7,
  asOf: '2026-01-01',
  examples: 3,
  only: [],
  types: [],
};

/** The only plan entry of a check on a target. */
export function planOne(target: Target, check: Check, asked: Partial<PlanOptions> = {}) {
  const planned = planChecks(suiteOf(check), target, { ...PLAIN, ...asked });
  if (planned.length !== 1) throw new RangeError(`planned ${planned.length} checks instead of one`);
  return planned[0] as PlannedCheck;
}

/** A plan written by hand: checks of these rules, with this number of variations each; each example costs two requests. */
export function planOf(
  rules: readonly RequirementId[],
  variations: number,
): readonly PlannedCheck[] {
  return rules.flatMap((rule) =>
    Array.from({ length: variations }, (_, index) => ({
      key: `${rule}:education:${index}`,
      check: check(rule, 'a rule')
        .given(() => fc.constant(1))
        .costs(2)
        .holds(() => {}),
      basis: requirementOf(rule).basis,
      context: { credentialType: 'education', asOf: PLAIN.asOf, profile: fakeTarget().profile },
      credentialType: 'education',
      case: null,
      seed: 1,
      examples: [1, 2, 3],
      preset: null,
    })),
  );
}

export function environmentOf(target: Target, given: Partial<Environment> = {}): Environment {
  const run = { idPrefix: 'spc-', runId: 'r1', seed: PLAIN.seed };
  const signal = given.signal ?? new AbortController().signal;
  return {
    target,
    run,
    baselines: createBaselines(target, run, signal),
    concurrency: 4,
    shrinkAttempts: 100,
    shrunk: new Set(),
    signal,
    ...given,
  };
}
