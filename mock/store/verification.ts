import type { Fields } from '../../contracts/credentials/define.ts';

/** What a verification has beside the request that it is. */
export interface Verification {
  readonly callbackUrl: string | null;
  /** What the person showed when they accepted. */
  shown: Fields | null;
  /** A word that took the place of `verified` later, such as `unshared`. */
  laterStatus: string | null;
}
