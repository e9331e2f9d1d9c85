/** What is answered, before it is written. */
export interface Reply {
  readonly status: number;
  /** Header names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Undefined for no body; a string goes out as it is. */
  readonly body: unknown;
}
