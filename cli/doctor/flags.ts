/** The options of `spc doctor` as commander reads them. */
export interface DoctorFlags {
  readonly target?: string;
  readonly out: string;
  readonly json: boolean;
}
