/** The options of `spc report render` as commander reads them. */
export interface RenderFlags {
  readonly report?: readonly string[];
  readonly out: string;
  readonly json: boolean;
}
