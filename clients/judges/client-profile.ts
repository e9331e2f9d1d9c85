/** What is known of a client beforehand, as far as rules ask for it. */
export interface ClientProfile {
  /** The hosts that SEEK Pass knows; null if the list is not known. */
  readonly documentHosts: readonly string[] | null;
  /** The fields by which a newer credential replaces an older one, by type. */
  readonly replacementKeys: Readonly<Record<string, readonly string[]>>;
  readonly limits: {
    /** How long one call may take, in milliseconds. */
    readonly callMs: number;
    /** How long the client may take to find a result without an event, in milliseconds. */
    readonly resultWithinMs: number;
  };
}
