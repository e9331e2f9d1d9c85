/** The options of `spc settle` as commander reads them. */
export interface SettleFlags {
  readonly target: string;
  readonly ledger?: string;
  readonly out: string;
  readonly report?: readonly string[];
  readonly strict: boolean;
  readonly pendingOk: boolean;
  readonly giveUp: boolean;
  readonly json: boolean;
}
