import type { Options } from '../options.ts';

/** One difference from the plain server that no run may count against it. */
export interface Variant {
  readonly name: string;
  /** What this server does, as a sentence. */
  readonly says: string;
  readonly options: Partial<Options>;
  /** The credential type that shows the difference; all if left out. */
  readonly type?: string;
  /** The requirements whose warning is earned: assumed rules that this server does not keep. */
  readonly warns?: readonly string[];
}
