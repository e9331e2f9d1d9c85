/** The session of `spc client` in which people walk. */
export interface WalkSession {
  /** Where SEEK Pass is, without a slash at the end: what lies there is a link, or a page behind one. */
  readonly base: string;
  /** Opens a link as this person, by test control: for a walk without a browser. */
  visit(link: string): Promise<void>;
}

/** Where a person came to. */
export interface Walk {
  /** Whether it was SEEK Pass. */
  readonly reached: boolean;
  /** The last page, in words that hold no link. */
  readonly end: string;
}

/** A person on the pages of a client, with cookies of their own. */
export interface WalkingPerson {
  /** Begins at an address of the client and goes on for as long as its pages lead on. */
  walk(entry: string, signal: AbortSignal): Promise<Walk>;
  close(): Promise<void>;
}

/** Takes people through the pages of a client to SEEK Pass. */
export interface Walker {
  readonly how: 'redirects' | 'browser';
  newPerson(session: WalkSession): Promise<WalkingPerson>;
  close(): Promise<void>;
}

/** Whether an address is one of SEEK Pass. */
export function isAtSeekPass(address: string, { base }: Pick<WalkSession, 'base'>): boolean {
  return URL.parse(address)?.origin === new URL(base).origin;
}
