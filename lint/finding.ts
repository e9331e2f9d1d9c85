import type { Path } from '../contracts/json-path.ts';

/** An error breaks the contract, a warning departs from the advice of the pages. */
export type Level = 'error' | 'warning';

/** What is wrong with a payload, by its place inside the payload. */
export interface Misfit {
  readonly level: Level;
  /** A permanent name, such as `required` or `vague-issuer`. */
  readonly rule: string;
  readonly path: Path;
  readonly message: string;
  /** What to write instead, or the page to read. */
  readonly suggestion: string;
}

/** A misfit with its place in a file. */
export interface LintFinding extends Omit<Misfit, 'path'> {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units as editors count them. */
  readonly column: number;
  /** The place of the payload among those of its file, from 1. */
  readonly payload: number;
  /** The partner's own id of the payload; null if it has none. */
  readonly id: string | null;
  /** Such as `data.credential.majors[0]`; empty for the payload itself. */
  readonly path: string;
}
