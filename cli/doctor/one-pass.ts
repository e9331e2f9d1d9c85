import { baselinesOf, ownCost } from '../../harness/plan/cost.ts';
import type { PlannedCheck } from '../../harness/plan/plan.ts';

/** The requests with which every rule of a plan can be judged once: its cheapest check, a control where it needs one. */
export function onePass(planned: readonly PlannedCheck[]): number {
  const running = planned.filter(({ preset }) => preset === null);
  const byRule = Map.groupBy(running, ({ check }) => check.requirement);
  const cheapest = [...byRule.values()].map((checks) => Math.min(...checks.map(costOfOne)));
  const types = new Set(running.map(({ context }) => context.credentialType));
  return cheapest.reduce((sum, cost) => sum + cost, 1 + types.size);
}

function costOfOne(planned: PlannedCheck): number {
  return ownCost(planned) + baselinesOf(planned).length;
}
