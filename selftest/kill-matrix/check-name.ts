import type { Check } from '../../harness/check/check.ts';
import type { Finding } from '../../results/finding.ts';

/** A check without credential type and variation: `REUSE-002/a day later`. */
export function checkName({
  requirement,
  variant,
}: Pick<Check, 'requirement' | 'variant'>): string {
  return variant === null ? requirement : `${requirement}/${variant}`;
}

/** The name of the check that made a finding. */
export function checkOf({ check }: Pick<Finding, 'check'>): string {
  return check.split(':')[0] as string;
}
