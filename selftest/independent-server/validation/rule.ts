import type { Options } from '../options.ts';
import type { Problem } from '../refusal.ts';

/** What a rule may know besides the value. */
export interface Setting {
  readonly options: Options;
  /** The server's date, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Finds what is wrong with a value at a place. */
export type Rule = (value: unknown, at: string, setting: Setting) => readonly Problem[];

/** One problem, as a list for a rule to return. */
export function wrong(field: string, code: string, message: string): readonly Problem[] {
  return [{ field, code, message: `${field} ${message}` }];
}
