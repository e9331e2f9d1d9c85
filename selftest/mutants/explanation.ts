import type { Mutant } from './mutant.ts';

/** Why nothing notices a mutant, and nothing should. */
export interface Explanation {
  readonly file: string;
  /** The line it begins on, without the space around it. */
  readonly line: string;
  /** What stands there and what the mutant put in its place; white space counts for one space. */
  readonly from: string;
  readonly to: string;
  readonly because: string;
}

/** One reason for several survivors of a module, each as the line, what stands there and what came in its place. */
export function because(
  reason: string,
  file: string,
  ...survivors: readonly (readonly [line: string, from: string, to: string])[]
): readonly Explanation[] {
  return survivors.map(([line, from, to]) => ({ file, line, from, to, because: reason }));
}

/** Survivors with and without an explanation, and explanations of what no longer survives. */
export interface Explained {
  readonly explained: ReadonlyMap<Mutant, Explanation>;
  readonly unexplained: readonly Mutant[];
  readonly stale: readonly Explanation[];
}

/**
 * Holds the survivors against what is written down about them.
 *
 * @param lineOf the text of the line on which a mutant begins.
 */
export function explain(
  survivors: readonly Mutant[],
  explanations: readonly Explanation[],
  lineOf: (mutant: Mutant) => string,
): Explained {
  const explained = new Map(
    survivors.flatMap((mutant) => {
      const found = explanations.find((each) => fits(each, mutant, lineOf(mutant)));
      return found === undefined ? [] : [[mutant, found] as const];
    }),
  );
  const used = new Set(explained.values());
  return {
    explained,
    unexplained: survivors.filter((mutant) => !explained.has(mutant)),
    stale: explanations.filter((each) => !used.has(each)),
  };
}

function fits(explanation: Explanation, mutant: Mutant, line: string): boolean {
  return (
    explanation.file === mutant.file &&
    explanation.line === line.trim() &&
    explanation.from === onOneLine(mutant.original) &&
    explanation.to === onOneLine(mutant.replacement)
  );
}

/** A piece of code as a list or a table shows it. */
export function onOneLine(code: string): string {
  return code.trim().replace(/\s+/g, ' ');
}
