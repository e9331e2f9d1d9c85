import type { Finding } from '../../results/finding.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import type { PlanOptions } from '../plan/plan.ts';

/** What a run is asked for beyond its plan. */
export interface RunOptions extends PlanOptions {
  /** The suite's version, as reports show it. Default `unreleased`. */
  readonly version?: string;
  readonly runId: string;
  /** Whether a warning fails the run. Default false. */
  readonly strict?: boolean;
  /** Whether checks that wait for a later process leave the exit code at 0. Default false. */
  readonly pendingOk?: boolean;
  /** Default 100. */
  readonly shrinkAttempts?: number;
  /**
   * What is kept of the exchanges of checks that pass: their outline, or all of it. Whatever did not pass keeps all.
   * Default `outline`: what has passed then takes no memory while the run goes on. `none` keeps no exchange of any check,
   * for a run of which only the verdicts are read.
   */
  readonly evidence?: 'outline' | 'all' | 'none';
  /** The profile's file as the user named it; by default the target has none. */
  readonly profile?: string | null;
  /** The deliberate defects of the embedded mock, by name. Default: it has none. */
  readonly faults?: readonly string[];
  /** By check key, the fast-check path to the one value to judge, as an earlier finding reported it. */
  readonly paths?: ReadonlyMap<string, string>;
  /** The ledger for checks that wait, on a target whose clock cannot be moved. */
  readonly ledger?: Ledger;
  /** Ends the run early; by default nothing does. */
  readonly signal?: AbortSignal;
  /** The wall time, for `startedAt` and `finishedAt` only. By default the machine's clock. */
  readonly now?: () => Date;
  readonly onEvent?: (event: RunEvent) => void;
}

/** The parts of a run, in their order. */
export type PhaseName = 'gate' | 'immediate' | 'timeline' | 'exclusive';

/** What a run says while it goes on. */
export type RunEvent =
  | { readonly kind: 'planned'; readonly checks: number }
  | { readonly kind: 'phase'; readonly name: PhaseName }
  | { readonly kind: 'finding'; readonly finding: Finding };
