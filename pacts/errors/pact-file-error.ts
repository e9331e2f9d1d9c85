/** A pact or its record cannot be used as it stands. The message says what was expected, what came, what to do next. */
export class PactFileError extends Error {
  override readonly name = 'PactFileError';
  readonly exitCode = 3;
}
