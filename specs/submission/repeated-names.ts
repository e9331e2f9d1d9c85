import { visit } from 'jsonc-parser';
import { formatPath } from '../../contracts/json-path.ts';

/** The paths of members of a JSON text whose object has a member of that name already; a parser would drop one of the two. */
export function repeatedNames(text: string): readonly string[] {
  const found: string[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (name, _offset, _length, _line, _column, pathOf) => {
      const names = open.at(-1);
      if (names?.has(name)) found.push(formatPath([...pathOf(), name]));
      names?.add(name);
    },
  });
  return found;
}
