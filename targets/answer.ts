/**
 * What came back for one request: the target's words, unredacted, for judging only.
 *
 * Anything that leaves a run quotes `shown` instead.
 */
export interface Answer {
  readonly request: { readonly method: string; readonly path: string };
  readonly status: number;
  /** Header names in lower case; repeated headers joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The body as JSON; undefined where it does not parse. */
  readonly json: unknown;
  /** Status and beginning of the body with every secret redacted, for messages. */
  readonly shown: string;
  /** How many times the request was sent, above 1 where a 429, 503 or connection reset was repeated. */
  readonly attempts: number;
}
