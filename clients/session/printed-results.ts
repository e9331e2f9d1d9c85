import type { ClientSession } from './session.ts';

/** A status that the client says it believes: `SPC-RESULT <request_id> <status>`. */
export interface PrintedResult {
  readonly at: number;
  readonly requestId: string;
  readonly status: string;
}

/** Every such line of a session, in the order in which they were printed. */
export function printedResults({ ended }: ClientSession): readonly PrintedResult[] {
  return (ended?.lines ?? []).flatMap(({ at, text }) => {
    const [, requestId, status] = /^SPC-RESULT (\S+) (\S+)$/.exec(text) ?? [];
    return requestId === undefined || status === undefined ? [] : [{ at, requestId, status }];
  });
}
