import type { Target } from '../../targets/target.ts';
import type { Baselines } from './baseline.ts';

/** What every attempt of one run shares. */
export interface Environment {
  readonly target: Target;
  readonly run: { readonly idPrefix: string; readonly runId: string; readonly seed: number };
  readonly baselines: Baselines;
  /** How many attempts may be under way at once, from the profile's limits. */
  readonly concurrency: number;
  /** How many attempts the search for a smaller failing value may take; 0 reports failures as they were found. */
  readonly shrinkAttempts: number;
  /** Requirements and variants whose failure is being shrunk: one case of each is enough for a reader. */
  readonly shrunk: Set<string>;
  /** Aborted when the run is interrupted: nothing new is begun, what is under way is cut off. */
  readonly signal: AbortSignal;
}
