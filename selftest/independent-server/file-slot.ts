import type { Submission } from './submissions.ts';

/** One file that a partner may send. */
export interface FileSlot {
  readonly key: string;
  readonly query: string;
  readonly mediaType: string | null;
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly credential: Submission;
  bytes: Buffer | null;
}
