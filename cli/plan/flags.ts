import type { ProductionFlag } from '../production.ts';

/** The options of `spc plan` as commander reads them. */
export interface PlanFlags extends ProductionFlag {
  readonly target?: string;
  readonly only?: readonly string[];
  readonly exclude?: readonly string[];
  readonly type?: readonly string[];
  readonly seed: number;
  readonly examples: number;
  readonly asOf?: string;
  readonly json: boolean;
}
