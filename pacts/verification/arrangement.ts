/** How the next request is to be sent to the target, beside the interaction's own words. */
export interface Sending {
  /** The bearer token to put in the place of the interaction's; null leaves that one. */
  readonly token: string | null;
  /** Which fields of a token request are the target's own instead of the interaction's. */
  readonly ownFields: readonly ('client_id' | 'client_secret')[];
}

/** What a provider state comes to on a target. */
export interface Arrangement {
  /** Handed to the request, by the names that the interaction uses. */
  readonly values?: Readonly<Record<string, string>>;
  readonly sending?: Partial<Sending>;
  /** Called after the interaction, to remove what the state or the interaction would leave on the target. */
  readonly undo?: () => Promise<void>;
}

/** A target cannot be brought into a provider state: a reason that is not the target's fault. */
export class CannotArrange extends Error {
  override readonly name = 'CannotArrange';
}
