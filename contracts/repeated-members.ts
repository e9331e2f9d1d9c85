import { visit } from 'jsonc-parser';
import type { Path } from './json-path.ts';

/** A member of a JSON text whose object has a member of that name already. */
export interface RepeatedMember {
  /** The place of the repetition in the text, in UTF-16 units. */
  readonly offset: number;
  readonly path: Path;
}

/**
 * Every repeated member of a JSON text, in the order of the text: a parser would keep one of the two and drop the other.
 * Source: RFC 8259 section 4.
 */
export function repeatedMembers(text: string): readonly RepeatedMember[] {
  const found: RepeatedMember[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (name, offset, _length, _line, _column, pathOf) => {
      const names = open.at(-1);
      if (names?.has(name)) found.push({ offset, path: [...pathOf(), name] });
      names?.add(name);
    },
  });
  return found;
}
