import { faultsNamed } from '../mock/fault-names.ts';
import { area, type RequirementId } from '../requirements/all.ts';

/** The areas of the rules that faults of the mock break: outside of these, a mock with them is one without. */
export function areasOfFaults(names: readonly string[]): readonly string[] {
  const broken = faultsNamed(names).flatMap(({ violates }) => violates);
  return [...new Set(broken.map((rule) => area(rule as RequirementId)))];
}
