import type { Answer } from './answer.ts';

/** A request to an upload link. */
export interface UploadRequest {
  /** Default PUT. */
  readonly method?: string;
  /** Null sends none. */
  readonly contentType: string | null;
  readonly bytes?: Uint8Array | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Sends files to upload links. It is apart from the partner client: no token, no cookies, no redirects.
 *
 * @throws {DriverError} if the host of the link is not one that tests may send to.
 */
export interface UploadClient {
  send(link: string, request: UploadRequest): Promise<Answer>;
}
