/** A server that is not a Partner API, listening on loopback. */
export interface Listening extends AsyncDisposable {
  readonly url: string;
  /** What else must not have happened, such as a request that went to another host; null if nothing did. */
  readonly misstep?: () => string | null;
}

/** Something that a profile may point at by mistake or malice. */
export interface DeadTarget {
  readonly name: string;
  /** What goes into the head of the report. */
  readonly problem: 'unreachable' | 'authentication';
  readonly listen: () => Promise<Listening>;
}
