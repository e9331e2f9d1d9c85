import type { Fault } from '../../mock/faults/fault.ts';
import { jsonText } from '../../reports/json-text.ts';

/** Every fault with what it does and which rules it breaks: lines for a person, or JSON. */
export function faultList(faults: readonly Fault[], json: boolean): string {
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
