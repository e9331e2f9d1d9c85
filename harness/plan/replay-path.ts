import fc from 'fast-check';
import type { PlannedCheck } from './plan.ts';

/**
 * Narrows a check to the one value that a fast-check path leads to: the smallest case of an earlier finding.
 *
 * @param path as a finding reports it, for the same seed, date and documents; null leaves the check as it is.
 */
export function narrowedTo(planned: PlannedCheck, path: string | null): PlannedCheck {
  const drawn = planned.case;
  if (drawn === null || path === null) return planned;
  let value: unknown;
  const property = fc.property(drawn.arbitrary, (example) => {
    value = example;
    return false;
  });
  // The first value that a path yields is its end; endOnFailure keeps fast-check from shrinking further.
  fc.check(property, { seed: planned.seed, path, endOnFailure: true });
  return { ...planned, examples: [value] };
}
