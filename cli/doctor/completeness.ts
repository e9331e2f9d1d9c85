import { credentialType } from '../../contracts/credentials/all.ts';
import { featuresOf } from '../../harness/plan/capabilities.ts';
import { baselinesOf, costOf, ownCost, secondsFor } from '../../harness/plan/cost.ts';
import type { PlannedCheck } from '../../harness/plan/plan.ts';
import { planChecks } from '../../harness/plan/plan.ts';
import type { Profile } from '../../profiles/profile.ts';
import { suite } from '../../specs/all.ts';
import { fine, type Line, problem } from './line.ts';

/** Which kinds of document the profile has to offer, for each credential type that takes one. */
export function documentLines({ credentialTypes, documents }: Profile): Line[] {
  return credentialTypes.flatMap((name) => {
    const kinds = Object.keys(credentialType(name)?.documents ?? {}).filter(
      (kind) => kind !== 'none',
    );
    if (kinds.length === 0) return [];
    const [has, lacks] = [true, false].map((wanted) =>
      kinds.filter((kind) => Object.hasOwn(documents, kind) === wanted),
    ) as [string[], string[]];
    const says = has.length === 0 ? 'none' : has.join(', ');
    if (lacks.length === 0) return [fine(`documents of ${name}`, says)];
    const left = `${says}; not sent: ${lacks.join(', ')} (add them under documents: to have them checked)`;
    return [fine(`documents of ${name}`, left, 'note')];
  });
}

/** Whether `limits.maxRequests` lets every rule be judged at least once. */
export function budgetLine(profile: Profile, asOf: string): Line {
  const name = 'request budget';
  const options = { seed: 1, asOf, examples: 1, only: [], types: [] };
  const planned = planChecks(suite, featuresOf(profile), options);
  const { maxRequests, requestsPerSecond } = profile.limits;
  const least = onePass(planned);
  const whole = costOf(planned);
  if (least > maxRequests) {
    return problem(
      name,
      `limits.maxRequests is ${maxRequests}, and judging every rule once takes ${least}`,
      `raise limits.maxRequests to ${least} or more, or run a part with --only`,
      3,
    );
  }
  const all = `a run of all variations takes up to ${whole.total} of ${maxRequests}`;
  const seconds = Math.round(secondsFor(whole, requestsPerSecond));
  const time = `${seconds} s at ${requestsPerSecond} per second`;
  return whole.total > maxRequests
    ? fine(
        name,
        `${least} judge every rule once; ${all}, so some variations have to be left out`,
        'note',
      )
    : fine(name, `${all}, ${time}`);
}

/** The requests with which every rule of a plan can be judged once: its cheapest check, with a baseline if it needs one. */
function onePass(planned: readonly PlannedCheck[]): number {
  const running = planned.filter(({ preset }) => preset === null);
  const byRule = Map.groupBy(running, ({ check }) => check.requirement);
  const cheapest = [...byRule.values()].map((checks) => Math.min(...checks.map(costOfOne)));
  const types = new Set(running.map(({ context }) => context.credentialType));
  return cheapest.reduce((sum, cost) => sum + cost, 1 + types.size);
}

function costOfOne(planned: PlannedCheck): number {
  return ownCost(planned) + baselinesOf(planned).length;
}
