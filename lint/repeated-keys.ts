import { formatPath } from '../contracts/json-path.ts';
import { repeatedMembers } from '../contracts/repeated-members.ts';
import type { Misfit } from './finding.ts';

/** A key that its object holds already: readers of JSON differ in which of the two values they take. */
export interface RepeatedKey {
  /** The place of the repetition in the text. */
  readonly offset: number;
  readonly misfit: Misfit;
}

/** Every key of a JSON text that its object holds already, in the order of the text. */
export function repeatedKeys(text: string): readonly RepeatedKey[] {
  return repeatedMembers(text).map(({ offset, path }) => ({
    offset,
    misfit: {
      level: 'error',
      rule: 'repeated-key',
      path,
      message: `${formatPath(path)} is there twice, and readers differ in which one they take`,
      suggestion: 'keep one of the two',
    },
  }));
}
