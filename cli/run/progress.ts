import type { RunEvent } from '../../harness/run/run-options.ts';
import type { Verdict } from '../../results/verdict.ts';

/** How far a run has come. */
export interface Advance {
  readonly planned: number;
  readonly done: number;
  /** What it is doing, in words. */
  readonly doing: string;
  /** How many checks ended with each verdict that is shown while it runs. */
  readonly bad: Readonly<Partial<Record<Verdict, number>>>;
}

/** Progress at the beginning. */
export const beginning: Advance = { planned: 0, done: 0, doing: 'planning', bad: {} };

const phases: Readonly<Record<Extract<RunEvent, { kind: 'phase' }>['name'], string>> = {
  gate: 'asking for a token and submitting once per type',
  immediate: 'checks that need no time',
  timeline: 'checks that wait for their time, side by side',
  exclusive: 'checks that need the target to themselves',
};

const shownWhileRunning: readonly Verdict[] = ['fail', 'error', 'could-not-run', 'warn'];

/** How far a run has come after one more event. */
export function advanced(advance: Advance, event: RunEvent): Advance {
  if (event.kind === 'planned') return { ...advance, planned: event.checks };
  if (event.kind === 'phase') return { ...advance, doing: phases[event.name] };
  const { verdict } = event.finding;
  const bad = shownWhileRunning.includes(verdict)
    ? { ...advance.bad, [verdict]: (advance.bad[verdict] ?? 0) + 1 }
    : advance.bad;
  return { ...advance, done: advance.done + 1, bad };
}

/** Whole percent of the planned checks that are done; 0 before the plan is made. */
export function percent({ planned, done }: Advance): number {
  return planned === 0 ? 0 : Math.floor((done / planned) * 100);
}
