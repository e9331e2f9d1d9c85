import { faultNamed, faults } from './faults/all.ts';
import type { Fault } from './faults/fault.ts';

/** The faults of these names. @throws {RangeError} with the first unknown name, and the command that lists all */
export function faultsNamed(names: readonly string[]): readonly Fault[] {
  return names.map((name) => {
    const fault = faultNamed(name);
    if (fault !== undefined) return fault;
    throw new RangeError(
      `"${name}" is not one of the ${faults.length} faults that the mock knows; \`spc mock --fault list\` prints them`,
    );
  });
}
