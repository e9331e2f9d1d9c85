import { type Place, shifted } from './place.ts';

/** One small change of a module, and what became of it. */
export interface Mutant {
  readonly file: string;
  readonly place: Place;
  /** Stryker's name of what was changed, such as `ConditionalExpression`. */
  readonly operator: string;
  readonly original: string;
  readonly replacement: string;
  readonly status: MutantStatus;
  /** Why nothing has to notice it, by the comment above it; null unless it is exempt. */
  readonly because: string | null;
  /** What noticed it first; null if nothing did or if it is not known. */
  readonly killedBy: string | null;
}

/**
 * What became of a mutant.
 *
 * `unreached`: nothing that judges ran the code; `slow`: it ran into the time limit, which counts as noticed; `invalid`: it does not compile, and does not count;
 * `exempt`: a comment in the code says that nothing has to notice it, and it is not tried.
 */
export type MutantStatus = 'killed' | 'slow' | 'survived' | 'unreached' | 'invalid' | 'exempt';

/** The place of a mutant in Stryker's form: lines count from 1, columns from 0. */
export function stretchOf({ file, place }: Mutant): string {
  const { start, end } = shifted(place, { line: 0, column: -1 });
  return `${file}:${start.line}:${start.column}-${end.line}:${end.column}`;
}

/** A piece of code as a list or a table shows it. */
export function onOneLine(code: string): string {
  return code.trim().replace(/\s+/g, ' ');
}
