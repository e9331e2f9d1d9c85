import type { RunOptions } from './run-options.ts';

/** The options that have a default. */
type Defaulted = 'version' | 'strict' | 'pendingOk' | 'evidence' | 'signal' | 'now';

/** What a run is asked for, nothing left open. */
export type CompleteOptions = RunOptions & Required<Pick<RunOptions, Defaulted>>;

/** Fills in the defaults that `RunOptions` names. */
export function completeOptions(options: RunOptions): CompleteOptions {
  return {
    version: 'unreleased',
    strict: false,
    pendingOk: false,
    evidence: 'outline',
    signal: new AbortController().signal,
    now: () => new Date(),
    ...options,
  };
}
