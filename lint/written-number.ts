import type { Path } from '../contracts/json-path.ts';
import { locateValue } from './locate.ts';

/** The text of the number at a place, as the file has it; null if something else is there. */
export type WrittenNumber = (path: Path) => string | null;

/** Reads numbers from a JSON text: 7.0 and 12345678901234567890 are others once they are parsed. */
export function writtenNumbers(text: string): WrittenNumber {
  return (path) => {
    const range = locateValue(text, path);
    return range?.type === 'number' ? text.slice(range.start, range.end) : null;
  };
}
