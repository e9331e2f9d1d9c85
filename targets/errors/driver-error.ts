/** A driver could not do what it was asked to: the set-up's fault, never a breach of the API's rules. */
export class DriverError extends Error {
  override readonly name = 'DriverError';
  readonly exitCode = 5;
}
