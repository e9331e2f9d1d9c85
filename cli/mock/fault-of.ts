import { suggest } from '../../contracts/nearest-word.ts';
import { faultNamed, faults } from '../../mock/faults/all.ts';
import type { Fault } from '../../mock/faults/fault.ts';
import { UsageError } from '../usage-error.ts';

/** The fault of this name. @throws {UsageError} where there is none, with the name that was meant. */
export function faultOf(name: string): Fault {
  const fault = faultNamed(name);
  if (fault !== undefined) return fault;
  const names = faults.map((each) => each.name);
  throw new UsageError(
    `--fault: expected the name of a fault, got \`${name}\`${suggest(name, names)}; \`spc mock --fault list\` prints all ${names.length}`,
  );
}
