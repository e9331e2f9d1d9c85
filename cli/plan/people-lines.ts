import { needsNewcomers } from '../../harness/newcomers.ts';
import type { PlannedCheck } from '../../harness/plan.ts';
import { isFresh } from '../../targets/browser/user.ts';
import type { Profile } from '../../targets/profile.ts';

/** How many checks need people who are new to the target, where the profile has only so many of them. */
export function peopleLines(
  { people }: Pick<Profile, 'people'>,
  planned: readonly PlannedCheck[],
): readonly string[] {
  if (typeof people === 'string' || people.driver !== 'browser') return [];
  if (people.pages.users !== undefined) return [];
  const needing = planned.filter((each) => each.settled === null && needsNewcomers(each)).length;
  if (needing === 0) return [];
  const fresh = people.users.filter(isFresh).length;
  const few =
    fresh >= needing ? '' : '; those that get nobody could not run, and the exit code is 3';
  return [
    `People: ${needing} ${needing === 1 ? 'check needs' : 'checks need'} somebody new to the target, who is new once; the profile lists ${fresh} of ${people.users.length}${few}`,
  ];
}
