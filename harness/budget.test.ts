import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitBudget } from './budget.ts';
import { costOf } from './cost.ts';
import { check } from './draft.ts';
import { type PlannedCheck, requirementOf } from './plan.ts';
import type { Subject } from './subject.ts';
import { fakeTarget } from './target-for-tests.ts';

const subject: Subject = {
  credentialType: 'education',
  asOf: '2026-01-01',
  profile: fakeTarget().profile,
};

/** A plan with so many variations of each rule, each of which costs two requests an example. */
function planOf(
  rules: readonly ('ADD-003' | 'ADD-004' | 'URI-001')[],
  variations: number,
): PlannedCheck[] {
  return rules.flatMap((rule) =>
    Array.from({ length: variations }, (_, index) => ({
      key: `${rule}:education:${index}`,
      check: check(rule, 'a rule')
        .given(() => fc.constant(1))
        .costs(2)
        .holds(() => {}),
      basis: requirementOf(rule).basis,
      subject,
      credentialType: 'education',
      case: null,
      seed: 1,
      examples: [1, 2, 3],
      settled: null,
    })),
  );
}

const keysOf = (planned: readonly PlannedCheck[]) => planned.map(({ key }) => key);

test('a plan with room enough stays as it is', () => {
  const planned = planOf(['ADD-003', 'ADD-004'], 2);
  expect(fitBudget(planned, 1000, 1)).toEqual({ planned, leftOut: [] });
});

test('examples go before any check is left out', () => {
  const { planned, leftOut } = fitBudget(planOf(['ADD-003'], 4), 2 + 4 * 2, 1);
  expect(planned.map(({ examples }) => examples.length)).toEqual([1, 1, 1, 1]);
  expect(leftOut).toEqual([]);
});

test('every rule keeps a check and the budget is kept', () => {
  const { planned } = fitBudget(planOf(['ADD-003', 'ADD-004', 'URI-001'], 10), 14, 7);
  expect(new Set(planned.map(({ check }) => check.requirement))).toEqual(
    new Set(['ADD-003', 'ADD-004', 'URI-001']),
  );
  expect(costOf(planned).total).toBeLessThanOrEqual(14);
});

test('what is left out comes in the run that is named', () => {
  const all = planOf(['ADD-003', 'ADD-004', 'URI-001'], 10);
  const { leftOut } = fitBudget(all, 14, 7);
  expect(leftOut.length).toBeGreaterThan(0);
  for (const { check, seed } of leftOut) {
    expect(keysOf(fitBudget(all, 14, seed).planned)).toContain(check);
  }
});

test('successive seeds come to every check there is', () => {
  const all = planOf(['ADD-003', 'ADD-004', 'URI-001'], 10);
  const { planned, leftOut } = fitBudget(all, 14, 7);
  const reached = new Set([...keysOf(planned), ...leftOut.map(({ check }) => check)]);
  expect(reached).toEqual(new Set(keysOf(all)));
});

test('a rule without room for a single check could not run', () => {
  const { planned } = fitBudget(planOf(['ADD-003', 'ADD-004'], 1), 4, 0);
  expect(planned.map(({ settled }) => settled?.verdict)).toEqual([undefined, 'could-not-run']);
  expect(planned[1]?.settled?.reason).toBe(
    'the budget of 4 requests (limits.maxRequests) has no room for this rule',
  );
});
