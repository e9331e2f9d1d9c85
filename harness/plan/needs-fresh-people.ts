import { furtherPeopleCapabilities } from '../../contracts/test-control.ts';
import { needsOf, type PlannedCheck } from './plan.ts';

/**
 * Whether a check needs people who are new to the target.
 *
 * What an account holds, and whether it has the app, means something only if the person has no history.
 */
export function needsFreshPeople({ check }: Pick<PlannedCheck, 'check'>): boolean {
  const further: readonly string[] = furtherPeopleCapabilities;
  return needsOf(check).some((need) => further.includes(need));
}
