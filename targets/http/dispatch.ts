import type { Dispatcher } from 'undici';
import type { WireRequest } from './wire.ts';

/** An answer as its bytes came. */
export interface RawResponse {
  readonly status: number;
  readonly headers: Dispatcher.ResponseData['headers'];
  readonly bytes: Buffer;
}

/** A request under way. */
export interface DispatchResult {
  readonly answer: Promise<RawResponse>;
  /** Rejects the answer for this reason at once, and ends the request. */
  readonly abort: (reason: Error) => void;
}

/**
 * Sends a request and collects its answer.
 *
 * Undici’s `request` makes a stream of each answer, which nothing here needs.
 */
export function dispatch(
  agent: Dispatcher,
  { origin, path, method, headers, body }: WireRequest,
): DispatchResult {
  const { promise, resolve, reject } = Promise.withResolvers<RawResponse>();
  let controller: Dispatcher.DispatchController | null = null;
  let aborted: Error | null = null;
  const chunks: Buffer[] = [];
  let head: Pick<RawResponse, 'status' | 'headers'> = { status: 0, headers: {} };
  const handler: Dispatcher.DispatchHandler = {
    onRequestStart: (started) => {
      controller = started;
      // It may have been aborted while it waited for a connection.
      if (aborted !== null) started.abort(aborted);
    },
    // Answers below 200 come before the one that is meant.
    onResponseStart: (_, status, answered) => {
      if (status >= 200) head = { status, headers: answered };
    },
    onResponseData: (_, chunk) => void chunks.push(chunk),
    onResponseEnd: () => resolve({ ...head, bytes: Buffer.concat(chunks) }),
    onResponseError: (_, error) => reject(error),
  };
  const sent = { origin, path, method: method as Dispatcher.HttpMethod, headers, body };
  try {
    agent.dispatch(sent, handler);
  } catch (error) {
    reject(error);
  }
  return {
    answer: promise,
    abort: (reason) => {
      aborted = reason;
      reject(reason);
      controller?.abort(reason);
    },
  };
}
