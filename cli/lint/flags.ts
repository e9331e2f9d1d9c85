/** The forms in which findings are printed. */
export const lintFormats = ['text', 'json', 'github', 'sarif', 'junit'] as const;

export type LintFormat = (typeof lintFormats)[number];

/** The options of `spc lint` as commander reads them. */
export interface LintFlags {
  readonly type?: string;
  readonly strict: boolean;
  readonly format: LintFormat;
  readonly json: boolean;
}
