import { visit } from 'jsonc-parser';
import { formatPath, type Path } from '../contracts/json-path.ts';
import type { Misfit } from './finding.ts';

/** A key that its object holds already: readers of JSON differ in which of the two values they take. */
export interface RepeatedKey {
  /** The place of the repetition in the text. */
  readonly offset: number;
  readonly misfit: Misfit;
}

/** Every key of a JSON text that its object holds already, in the order of the text. */
export function repeatedKeys(text: string): readonly RepeatedKey[] {
  const found: RepeatedKey[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (key, offset, _length, _line, _column, pathOf) => {
      const keys = open.at(-1);
      if (keys?.has(key)) found.push({ offset, misfit: misfitOf([...pathOf(), key]) });
      keys?.add(key);
    },
  });
  return found;
}

function misfitOf(path: Path): Misfit {
  return {
    level: 'error',
    rule: 'repeated-key',
    path,
    message: `${formatPath(path)} is there twice, and readers differ in which one they take`,
    suggestion: 'keep one of the two',
  };
}
