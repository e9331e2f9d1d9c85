/** The target granted no token. */
export class AuthenticationError extends Error {
  override readonly name = 'AuthenticationError';
  readonly exitCode = 5;
  /** The target's answer, redacted. */
  readonly answer: string;

  constructor(message: string, answer: string) {
    super(message);
    this.answer = answer;
  }
}
