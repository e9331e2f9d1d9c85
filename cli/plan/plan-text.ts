import type { LeftOut } from '../../harness/plan/budget.ts';
import { type Cost, secondsFor } from '../../harness/plan/cost.ts';
import { needsFreshPeople, type PlannedCheck } from '../../harness/plan/plan.ts';
import type { Profile } from '../../profiles/profile.ts';
import { isFresh } from '../../profiles/user.ts';
import type { AreaPlan } from './by-area.ts';

/** What a plan comes to. */
export interface PlanSum {
  readonly cost: Cost;
  /** What the budget has no room for. */
  readonly leftOut: readonly LeftOut[];
  /** How many rules the budget has no room for, not even for one check. */
  readonly unjudged: number;
  /** What the people of the profile can and cannot do. */
  readonly people: readonly string[];
}

/** What the cost does not include. */
export const notCounted =
  'new tokens after the clock was moved, repeats after 429 or a reset, shrinking a failure, people and test control';

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

function sumLines({ limits }: Profile, { cost, leftOut, unjudged, people }: PlanSum): string[] {
  const { checks, baselines, gate, total, tokens, later } = cost;
  const { maxRequests, requestsPerSecond } = limits;
  const [next] = leftOut;
  return [
    `About ${total + tokens} requests: ${checks} of checks, ${baselines} baselines, ${gate} at the gate, ${tokens} for tokens that checks share`,
    `The plan takes ${total} of the budget of ${maxRequests} (limits.maxRequests): shared tokens have an allowance of their own`,
    `Not counted: ${notCounted}`,
    `At ${requestsPerSecond} requests per second: ${spoken(secondsFor(cost, requestsPerSecond))}`,
    ...people,
    ...(later === 0
      ? []
      : [
          `Later: about ${later} requests of \`spc settle\`, for what this run arms and cannot wait for`,
        ]),
    ...(unjudged === 0
      ? []
      : [
          `${unjudged} ${unjudged === 1 ? 'rule has' : 'rules have'} no room in the budget at all and could not run: such a run ends incomplete, with exit code 3`,
        ]),
    ...(next === undefined
      ? []
      : [
          `${leftOut.length} checks have no room in the budget and come with later seeds, ${next.check} with --seed ${next.seed}; --json lists them`,
        ]),
  ];
}

function spoken(seconds: number): string {
  if (seconds < 1) return 'under a second';
  if (seconds < 90) return `about ${Math.round(seconds)} s`;
  return seconds < 5400
    ? `about ${(seconds / 60).toFixed(1)} min`
    : `about ${(seconds / 3600).toFixed(1)} h`;
}

/** How many checks need people who are new to the target, if the profile lists a limited number of them. */
export function peopleLines(
  { people }: Pick<Profile, 'people'>,
  planned: readonly PlannedCheck[],
): readonly string[] {
  if (typeof people === 'string' || people.driver !== 'browser') return [];
  if (people.pages.users !== undefined) return [];
  const needing = planned.filter((each) => each.preset === null && needsFreshPeople(each)).length;
  if (needing === 0) return [];
  const fresh = people.users.filter(isFresh).length;
  const few =
    fresh >= needing ? '' : '; those that get no person could not run, and the exit code is 3';
  return [
    `People: ${needing} ${needing === 1 ? 'check needs' : 'checks need'} a person who is new to the target, which each person is once; the profile lists ${fresh} of ${people.users.length}${few}`,
  ];
}
