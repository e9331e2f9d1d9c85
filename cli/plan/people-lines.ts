import { needsFreshPeople } from '../../harness/plan/needs-fresh-people.ts';
import type { PlannedCheck } from '../../harness/plan/plan.ts';
import type { Profile } from '../../profiles/profile.ts';
import { isFresh } from '../../profiles/user.ts';

/** How many checks need people who are new to the target, where the profile has only so many of them. */
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
    fresh >= needing ? '' : '; those that get nobody could not run, and the exit code is 3';
  return [
    `People: ${needing} ${needing === 1 ? 'check needs' : 'checks need'} somebody new to the target, who is new once; the profile lists ${fresh} of ${people.users.length}${few}`,
  ];
}
