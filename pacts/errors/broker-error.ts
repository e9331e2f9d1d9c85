/** A Pact Broker was not reached, refused, or did not keep what it was given. */
export class BrokerError extends Error {
  override readonly name = 'BrokerError';
  readonly exitCode = 5;
}
