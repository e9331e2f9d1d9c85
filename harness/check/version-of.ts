import type { RequirementId } from '../../requirements/all.ts';

const areasOfV2: readonly string[] = ['V2', 'BATCH', 'ASSET', 'VERIFY', 'HOOK'];

/** The API version that a rule speaks of. */
export function versionOf(requirement: RequirementId): 1 | 2 {
  return areasOfV2.includes(requirement.slice(0, requirement.indexOf('-'))) ? 2 : 1;
}
