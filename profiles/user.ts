/** A user that the suite may act as in a browser, with the history that the profile states. */
export interface User {
  /** What they sign in with; also their name in evidence and leases. */
  readonly name: string;
  readonly password: string | null;
  /** Whether they ever accepted anything on the target. */
  readonly consented: boolean;
  /** Whether they are signed in to the mobile app. */
  readonly app: boolean;
  /** In base32, as an authenticator app takes it. */
  readonly totpSecret: string | null;
  /** A program with its arguments, without a shell: its first line is the one-time code. */
  readonly codeCommand: readonly string[] | null;
}

/** No consent given and no mobile app: as good as an account that was made now. */
export function isFresh({ consented, app }: User): boolean {
  return !consented && !app;
}
