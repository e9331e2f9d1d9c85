import type { Profile } from '../../targets/profile.ts';
import type { AreaPlan } from './by-area.ts';
import { type Cost, notCounted } from './cost.ts';

/** A plan for a person at a terminal. */
export function planText(profile: Profile, plan: readonly AreaPlan[], cost: Cost): string {
  const columns = Math.max(0, ...plan.map(({ area }) => area.length));
  const lines = plan.flatMap((each) => areaLines(each, columns));
  return `${[`Plan for ${profile.name} at ${profile.baseUrl}`, '', ...lines, '', ...costLines(profile, cost)].join('\n')}\n`;
}

function areaLines({ area, title, run, left, notBuilt }: AreaPlan, columns: number): string[] {
  const indent = ' '.repeat(columns + 4);
  return [
    `  ${area.padEnd(columns)}  ${title}: ${run} to run`,
    ...[...left].map(([reason, count]) => `${indent}${count} not: ${reason}`),
    ...(notBuilt.length === 0 ? [] : [`${indent}no checks yet for ${notBuilt.join(', ')}`]),
  ];
}

function costLines({ limits }: Profile, cost: Cost): string[] {
  const { checks, controls, gate, total, seconds } = cost;
  const pace = seconds < 1 ? 'under a second' : `about ${spoken(seconds)}`;
  return [
    `At most ${total} requests: ${checks} of checks, ${controls} controls, ${gate} at the gate; the budget is ${limits.maxRequests}`,
    `Not counted: ${notCounted}`,
    `At ${limits.requestsPerSecond} requests per second: ${pace}`,
    ...(total > limits.maxRequests ? ['The plan exceeds limits.maxRequests of the profile.'] : []),
  ];
}

function spoken(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
