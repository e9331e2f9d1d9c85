import { duration } from '../../reports/duration.ts';
import type { Target } from '../../targets/target.ts';

/** A target whose moves of the clock are added up. */
export interface CountedTarget {
  readonly target: Target;
  /** What a person has to know about the clock after the run; null if it stands where it stood. */
  readonly sentence: () => string | null;
}

/**
 * Adds up by how much a run moves the clock of a target that lives on after it.
 *
 * The clock is not moved back: submissions and tokens that others made there would come from the future.
 */
export function countMoves(target: Target): CountedTarget {
  const { clock } = target;
  let seconds = 0;
  if (clock === null) return { target, sentence: () => null };
  const advance = async (more: number): Promise<Date> => {
    const now = await clock.advance(more);
    seconds += more;
    return now;
  };
  return {
    target: { ...target, clock: { now: () => clock.now(), advance } },
    sentence: () => (seconds === 0 ? null : moved(seconds)),
  };
}

function moved(seconds: number): string {
  return `clock    the run moved the clock of the target on by ${duration(seconds)}, and it stays there; restart the target to have its own time again`;
}
