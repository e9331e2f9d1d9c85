import { type PlannedCheck, requirementOf } from './plan.ts';

/**
 * Whether a check needs people who are new to the target.
 *
 * What an account holds, and whether it has the app, means something only if the person has no history.
 */
export function needsFreshPeople({ check }: Pick<PlannedCheck, 'check'>): boolean {
  const needs = [...requirementOf(check.requirement).needs, ...check.needs];
  return needs.some((need) => ['fresh-people', 'accounts', 'app-sign-in'].includes(need));
}
