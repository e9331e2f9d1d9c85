import type { EncodingFault } from '../answer.ts';

/** One request as it goes out. `path` is sent as it is, never normalised. */
export interface WireRequest {
  readonly method: string;
  /** Scheme, host and port. */
  readonly origin: string;
  /** Begins with a slash. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

/** What came back, decompressed and decoded; bytes that are not UTF-8 are replaced. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What is wrong with its bytes as UTF-8; absent if nothing is. */
  readonly encodingFault?: EncodingFault;
}
