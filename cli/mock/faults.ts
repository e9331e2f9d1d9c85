import { suggest } from '../../contracts/nearest-word.ts';
import { faultNamed, faults } from '../../mock/faults/all.ts';
import type { Fault } from '../../mock/faults/fault.ts';
import { jsonText } from '../../reports/json-text.ts';
import { screen } from '../../reports/screen.ts';
import { UsageError } from '../usage-error.ts';

/** The fault of this name. @throws {UsageError} if there is none, with the nearest name */
export function faultOf(name: string): Fault {
  const fault = faultNamed(name);
  if (fault !== undefined) return fault;
  const names = faults.map((each) => each.name);
  throw new UsageError(
    `--fault: expected the name of a fault, got \`${name}\`${suggest(name, names)}; \`spc mock --fault list\` prints all ${names.length}`,
  );
}

/** Prints every fault that the mock can have. */
export function printFaults(json: boolean): void {
  screen.print(faultList(faults, json));
}

/** Every fault with what it does and which rules it breaks: lines for a person, or JSON. */
function faultList(faults: readonly Fault[], json: boolean): string {
  if (json) {
    const plain = faults.map(({ name, violates, says }) => ({ name, violates, says }));
    return `${jsonText(plain)}\n`;
  }
  const columns = Math.max(...faults.map(({ name }) => name.length));
  const lines = faults.map(
    ({ name, violates, says }) => `${name.padEnd(columns)}  ${says} (${violates.join(', ')})`,
  );
  return `${lines.join('\n')}\n`;
}
