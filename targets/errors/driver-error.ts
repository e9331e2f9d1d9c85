import { TransportError } from './transport-error.ts';

/** A driver could not do what it was asked to: the set-up's fault, never a breach of the API's rules. */
export class DriverError extends Error {
  override readonly name = 'DriverError';
  readonly exitCode = 5;
}

/** Whether the connection ended before test control answered: what was asked for may have happened all the same. */
export function wasAnswerLost(error: unknown): boolean {
  const cause = error instanceof DriverError ? error.cause : null;
  return cause instanceof TransportError && cause.kind === 'reset';
}
