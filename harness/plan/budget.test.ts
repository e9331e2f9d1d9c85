import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../check/builder.ts';
import { planOf } from '../testing/planned-check.ts';
import { fitBudget, unjudgedRules } from './budget.ts';
import { costOf } from './cost.ts';
import type { PlannedCheck } from './plan.ts';

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
  expect(planned.map(({ preset }) => preset?.verdict)).toEqual([undefined, 'could-not-run']);
  expect(planned[1]?.preset?.reason).toBe(
    'the budget of 4 requests (limits.maxRequests) has no room for this rule',
  );
});

test('the last request of the budget is used', () => {
  const all = planOf(['ADD-003'], 4);
  const exactly = costOf(all).total;
  expect(fitBudget(all, exactly, 1).planned).toEqual(all);
  const { planned } = fitBudget(all, exactly - 1, 1);
  expect(planned.map(({ examples }) => examples.length)).toEqual([2, 2, 2, 2]);
});

test('a check that the plan left out costs nothing and stays', () => {
  const preset = { verdict: 'not-applicable', reason: 'outside' } as const;
  const outside = planOf(['URI-001'], 2).map((each) => ({ ...each, preset }));
  const { planned, leftOut } = fitBudget([...outside, ...planOf(['ADD-003'], 4)], 4, 2);
  expect(keysOf(planned)).toEqual([
    'URI-001:education:0',
    'URI-001:education:1',
    'ADD-003:education:2',
  ]);
  expect(planned.slice(0, 2).map((each) => each.preset)).toEqual([preset, preset]);
  expect(leftOut.map(({ check }) => check)).not.toContain('URI-001:education:0');
});

test('the seed decides which variation a rule keeps', () => {
  const all = planOf(['ADD-003'], 4);
  for (const seed of [0, 1, 2, 3, 5]) {
    const { planned } = fitBudget(all, 4, seed);
    expect(keysOf(planned)).toEqual([`ADD-003:education:${seed % 4}`]);
  }
});

test('a check that is left out names the next run that has room for it', () => {
  const { leftOut } = fitBudget(planOf(['ADD-003'], 4), 4, 1);
  expect(leftOut).toEqual([
    { check: 'ADD-003:education:2', seed: 2 },
    { check: 'ADD-003:education:3', seed: 3 },
    { check: 'ADD-003:education:0', seed: 4 },
  ]);
});

test.each([
  [8, 0, ['ADD-003:0', 'ADD-003:1', 'URI-001:0']],
  [8, 1, ['ADD-003:1', 'ADD-003:2', 'URI-001:1']],
  [8, 5, ['ADD-003:1', 'URI-001:1', 'URI-001:2']],
  [8, 7, ['ADD-003:0', 'ADD-003:3', 'URI-001:3']],
  [10, 1, ['ADD-003:1', 'ADD-003:2', 'ADD-003:3', 'URI-001:1']],
  [10, 2, ['ADD-003:2', 'URI-001:0', 'URI-001:1', 'URI-001:2']],
  [10, 3, ['ADD-003:0', 'ADD-003:3', 'URI-001:2', 'URI-001:3']],
])('%i requests hold one check of each rule, then shares in turn (seed %i)', (most, seed, keys) => {
  const { planned } = fitBudget(planOf(['ADD-003', 'URI-001'], 4), most, seed);
  expect(keysOf(planned).map((key) => key.replace(':education', ''))).toEqual(keys);
});

test('whatever checks cost, the budget is kept and successive seeds come to all', () => {
  const costs = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 6 });
  const plans = fc.tuple(fc.tuple(costs, costs, costs), fc.nat(50), fc.integer({ min: 0, max: 9 }));
  fc.assert(
    fc.property(plans, ([groups, seed, spare]) => {
      const rules = ['ADD-003', 'ADD-004', 'URI-001'] as const;
      const all = groups.flatMap((group, place) =>
        planOf([rules[place] as 'ADD-003'], group.length).map((each, index) => ({
          ...each,
          examples: [1],
          check: { ...each.check, requests: () => group[index] as number },
        })),
      );
      const dearest = groups.map((group) => Math.max(...group));
      const room = 2 + dearest.reduce((sum, cost) => sum + cost) + Math.max(...dearest) + spare;
      const { planned, leftOut } = fitBudget(all, room, seed);
      expect(costOf(planned).total).toBeLessThanOrEqual(room);
      const reached = new Set([...keysOf(planned), ...leftOut.map(({ check }) => check)]);
      expect(reached).toEqual(new Set(keysOf(all)));
    }),
  );
});

test('rules without room are counted once each, and no other reason counts', () => {
  const { planned } = fitBudget(planOf(['ADD-003', 'ADD-004', 'URI-001'], 2), 4, 0);
  const outside = { verdict: 'not-applicable', reason: 'unlike the budget of 4 requests' } as const;
  expect(unjudgedRules(planned)).toBe(2);
  expect(unjudgedRules(planOf(['ADD-003'], 2))).toBe(0);
  expect(unjudgedRules(planOf(['ADD-003'], 1).map((each) => ({ ...each, preset: outside })))).toBe(
    0,
  );
});

test('rules without room are counted whatever the figure of the budget', () => {
  const dear = planOf(['ADD-003', 'URI-001'], 1).map((each) => ({
    ...each,
    check: { ...each.check, requests: () => 200 },
  }));
  expect([5, 15, 150].map((most) => unjudgedRules(fitBudget(dear, most, 0).planned))).toEqual([
    2, 2, 2,
  ]);
});

test('shares leave room for the dearest check of each rule with its baseline', () => {
  const costing = (rule: 'ADD-003' | 'URI-001', ...costs: readonly number[]) =>
    planOf([rule], costs.length).map((each, index) => {
      const baseline = () => ({ base: each.key });
      const requests = () => costs[index] as number;
      return { ...each, examples: [1], check: { ...each.check, baseline, requests } };
    });
  const all = [...costing('ADD-003', 1, 3), ...costing('URI-001', 1, 2)];
  // A token, a submission and the dearest of both rules take nine requests: three are left for a share.
  expect([2, 3].map((seed) => keysOf(fitBudget(all, 12, seed).planned))).toEqual([
    ['ADD-003:education:0', 'URI-001:education:0', 'URI-001:education:1'],
    ['ADD-003:education:0', 'ADD-003:education:1', 'URI-001:education:1'],
  ]);
});

test('a check that submits nothing pays for no submission at the gate', () => {
  const tokens = check('ADD-003', 'a rule')
    .readOnly()
    .costs(2)
    .holds(() => {});
  const all = planOf(['ADD-003'], 2).map((each) => ({ ...each, check: tokens, examples: [1] }));
  expect(fitBudget(all, 5, 0).planned).toHaveLength(2);
  expect(fitBudget(all, 4, 0).planned).toHaveLength(1);
  // A token and two requests: as soon as a submission were counted, nothing would fit.
  expect(fitBudget(all, 3, 0).planned.map(({ preset }) => preset)).toEqual([null]);
});

test('refusals that share a base share its baseline in the budget too', () => {
  const base = check('ADD-003', 'a rule')
    .given(() => fc.constant(1))
    .costs(1);
  const shared = base.baseline((value) => value).holds(() => {});
  const all = planOf(['ADD-003'], 5).map((each) => ({ ...each, check: shared, examples: [1] }));
  // A token, a submission, one baseline for all of them, and one request each.
  expect(fitBudget(all, 3 + 5, 1).planned).toHaveLength(5);
  expect(fitBudget(all, 3 + 4, 1).planned).toHaveLength(4);
});

test('each credential type pays for its own submission at the gate', () => {
  const types = ['education', 'microcredential'];
  const all = types.flatMap((credentialType) =>
    planOf(['ADD-003'], 1).map((each) => ({
      ...each,
      key: `ADD-003:${credentialType}`,
      context: { ...each.context, credentialType },
      examples: [1],
    })),
  );
  // A token, two submissions, twice two requests; with one less only one of them has room.
  expect(keysOf(fitBudget(all, 7, 0).planned)).toEqual(keysOf(all));
  expect(keysOf(fitBudget(all, 6, 0).planned)).toEqual(['ADD-003:education']);
});
