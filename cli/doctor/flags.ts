import type { ProductionFlag } from '../production.ts';

/** The options of `spc doctor` as commander reads them. */
export interface DoctorFlags extends ProductionFlag {
  readonly target?: string;
  readonly out: string;
  readonly ledger?: string;
  readonly json: boolean;
}
