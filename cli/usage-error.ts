/** The command line cannot be followed as it stands. The message says what was expected, what came, what to do next. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly exitCode = 2;
}
