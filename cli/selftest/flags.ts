/** The command line of `spc selftest`. */
export interface SelftestFlags {
  readonly full: boolean;
  readonly seed: number;
  readonly json: boolean;
}
