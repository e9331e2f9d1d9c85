import { area, type RequirementId, secondVersionAreas } from '../../requirements/all.ts';

/** The API version that a rule speaks of. */
export function versionOf(requirement: RequirementId): 1 | 2 {
  return secondVersionAreas.some((each) => each === area(requirement)) ? 2 : 1;
}
