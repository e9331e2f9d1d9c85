/** The options of `spc plan` as commander reads them. */
export interface PlanFlags {
  readonly target?: string;
  readonly only?: readonly string[];
  readonly type?: readonly string[];
  readonly seed: number;
  readonly examples: number;
  readonly asOf?: string;
  readonly json: boolean;
}
