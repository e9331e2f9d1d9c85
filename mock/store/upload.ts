import type { Fields } from '../../contracts/credentials/define.ts';
import type { Asset } from '../../contracts/payload-v2.ts';

/** The credential that a file belongs to. */
interface DocumentHolder {
  readonly id: string;
  /** Of the request that it came by: the items of a batch share it. */
  readonly content: string;
  readonly credential: Fields;
  document: unknown;
}

/** One upload link, and the file that came by it. Times are in milliseconds. */
export interface Upload {
  /** The random part of its path. */
  readonly key: string;
  readonly asset: Asset;
  /** The credential that the file belongs to: an item of a batch has its own. */
  readonly credential: DocumentHolder;
  readonly expiresAt: number;
  /** The signature of the link. */
  readonly signature: string;
  /** Null until something was uploaded. */
  file: Uint8Array | null;
}
