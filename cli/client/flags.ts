import type { Walker } from '../../clients/follow/walker.ts';

/** The options that judging takes, as commander reads them. */
export interface JudgeFlags {
  readonly profile?: string;
  readonly only?: readonly string[];
  readonly seed?: number;
  readonly report?: readonly string[];
  readonly out: string;
  readonly strict: boolean;
  readonly requireAll: boolean;
  readonly json: boolean;
}

/** The options of `spc client`. */
export interface ClientFlags extends JudgeFlags {
  /** Default: all. */
  readonly scenes?: readonly string[];
  /** Default: all. */
  readonly journeys?: readonly string[];
  readonly jobs: number;
  /** In seconds. */
  readonly limit: number;
  readonly hideScene: boolean;
  readonly journal?: string;
  /** How people walk from the entry page to their link; absent if the command plays them. */
  readonly follow?: Walker['how'];
  readonly entry?: string;
  /** Where the client says whether an event had an effect. */
  readonly effect?: string;
}
