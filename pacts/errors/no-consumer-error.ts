/** Nothing says which application records a pact. The message says how to name it. */
export class NoConsumerError extends Error {
  override readonly name = 'NoConsumerError';
  readonly exitCode = 2;
}
