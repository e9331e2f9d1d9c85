import type { LeftOut } from '../../harness/budget.ts';
import type { Cost } from '../../harness/cost.ts';
import type { Profile } from '../../targets/profile.ts';
import type { AreaPlan } from './by-area.ts';

/** What a plan comes to. */
export interface PlanSum {
  readonly cost: Cost;
  /** What the budget has no room for. */
  readonly leftOut: readonly LeftOut[];
}

/** What the cost leaves out, for whoever reads it. */
export const notCounted =
  'fetching tokens anew, repeats after 429 or a reset, shrinking a failure, and test control';

/** A plan for a person at a terminal. */
export function planText(profile: Profile, plan: readonly AreaPlan[], sum: PlanSum): string {
  const columns = Math.max(0, ...plan.map(({ area }) => area.length));
  const lines = plan.flatMap((each) => areaLines(each, columns));
  const head = `Plan for ${profile.name} at ${profile.baseUrl}`;
  return `${[head, '', ...lines, '', ...sumLines(profile, sum)].join('\n')}\n`;
}

function areaLines({ area, title, run, left, notBuilt }: AreaPlan, columns: number): string[] {
  const indent = ' '.repeat(columns + 4);
  return [
    `  ${area.padEnd(columns)}  ${title}: ${run} to run`,
    ...[...left].map(([reason, count]) => `${indent}${count} not: ${reason}`),
    ...(notBuilt.length === 0 ? [] : [`${indent}no checks yet for ${notBuilt.join(', ')}`]),
  ];
}

function sumLines({ limits }: Profile, { cost, leftOut }: PlanSum): string[] {
  const { checks, controls, gate, total } = cost;
  const { maxRequests, requestsPerSecond } = limits;
  const [next] = leftOut;
  return [
    `At most ${total} requests: ${checks} of checks, ${controls} controls, ${gate} at the gate; the budget is ${maxRequests}`,
    `Not counted: ${notCounted}`,
    `At ${requestsPerSecond} requests per second: ${spoken(total / requestsPerSecond)}`,
    ...(next === undefined
      ? []
      : [
          `${leftOut.length} checks have no room in the budget and come with later seeds, ${next.check} with --seed ${next.seed}; --json lists them`,
        ]),
  ];
}

function spoken(seconds: number): string {
  if (seconds < 1) return 'under a second';
  if (seconds < 90) return `about ${Math.ceil(seconds)} s`;
  return seconds < 5400
    ? `about ${Math.ceil(seconds / 60)} min`
    : `about ${(seconds / 3600).toFixed(1)} h`;
}
