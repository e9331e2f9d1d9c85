/** The options of `spc mock` as commander reads them. */
export interface MockFlags {
  readonly port: number;
  readonly publicUrl?: string;
  readonly fault?: readonly string[];
  readonly latency: number;
  readonly rateLimit?: number;
  readonly seed: number;
  readonly clock: 'running' | 'still';
  readonly json: boolean;
}
