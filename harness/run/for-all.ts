import fc from 'fast-check';
import type { PlannedCheck } from '../plan/plan.ts';
import type { Attempt } from './attempt.ts';

/** The smallest value found that still breaks the rule. */
export interface Shrunk {
  readonly attempt: Attempt;
  /** The fast-check path that leads to it from the check's seed. */
  readonly path: string;
}

/** Runs one example to its end, under ids of its own. */
export type AttemptOn = (example: unknown, name: string) => Promise<Attempt>;

/**
 * Runs the examples in turn until one does not hold.
 *
 * @returns the attempt that decides, and its place among the examples.
 */
export async function forAll(
  { examples }: PlannedCheck,
  attemptOn: AttemptOn,
): Promise<{ readonly attempt: Attempt; readonly index: number }> {
  let index = 0;
  for (;;) {
    const attempt = await attemptOn(examples[index], `${index}`);
    const last = index >= examples.length - 1;
    if (last || (attempt.outcome?.kind !== 'held' && attempt.outcome?.kind !== 'observed')) {
      return { attempt, index };
    }
    index += 1;
  }
}

/**
 * Looks for a smaller value that breaks the rule the example at `index` broke.
 *
 * @param most how many attempts it may take.
 * @returns null if the same example did not break the rule a second time.
 */
export async function shrink(
  { case: drawn, seed }: PlannedCheck,
  index: number,
  attemptOn: AttemptOn,
  most: number,
): Promise<Shrunk | null> {
  if (drawn === null) return null;
  let tried = 0;
  let smallest: Attempt | null = null;
  const property = fc.asyncProperty(drawn.arbitrary, async (example) => {
    if (tried >= most) return true;
    tried += 1;
    const attempt = await attemptOn(example, `${index} shrunk ${tried}`);
    const holds = attempt.outcome?.kind !== 'broken';
    if (!holds) smallest = attempt;
    return holds;
  });
  // One run from this path is the failing example itself; what follows is shrinking.
  const { counterexamplePath } = await fc.check(property, { seed, path: `${index}`, numRuns: 1 });
  // Stryker disable next-line StringLiteral: fast-check has a path for each counterexample
  return smallest === null ? null : { attempt: smallest, path: counterexamplePath ?? `${index}` };
}
