/** What was written into an answer. */
export interface WrittenAnswer {
  /** Names as they were written. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const written = new WeakMap<Response, WrittenAnswer>();

/**
 * Remembers what was written into a response, for the journal, and returns the response.
 *
 * Reading it back would make a stream of the response. What changes an answer afterwards must make another response, as
 * scenes and Hono do.
 */
export function rememberWritten(response: Response, answer: WrittenAnswer): Response {
  written.set(response, answer);
  return response;
}

/** What was written into this response; undefined if nothing is remembered. */
export function writtenInto(response: Response): WrittenAnswer | undefined {
  return written.get(response);
}
