/** The options of `spc lint` as commander reads them. */
export interface LintFlags {
  readonly type?: string;
  readonly strict: boolean;
  readonly json: boolean;
}
