import type { ProductionFlag } from '../production.ts';

/** The options of `spc run` as commander reads them. */
export interface RunFlags extends ProductionFlag {
  readonly target?: string;
  readonly fault?: readonly string[];
  readonly only?: readonly string[];
  readonly exclude?: readonly string[];
  readonly type?: readonly string[];
  readonly seed?: number;
  readonly runId?: string;
  readonly examples: number;
  readonly report?: readonly string[];
  readonly out: string;
  readonly ledger?: string;
  readonly bail: boolean;
  /** What is kept of the exchanges of checks that pass. */
  readonly evidence: 'outline' | 'all';
  readonly strict: boolean;
  readonly pendingOk: boolean;
  readonly requireAll: boolean;
  readonly json: boolean;
  readonly printConfig: boolean;
  readonly asOf?: string;
  /** In seconds. */
  readonly maxTime?: number;
}
