/** A consumer did not make exactly the request of an interaction. `cause` is what its own code threw, if anything. */
export class PactMismatchError extends Error {
  override readonly name = 'PactMismatchError';
}
