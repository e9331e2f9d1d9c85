import { DriverError } from '../errors/driver-error.ts';
import { TransportError } from '../errors/transport-error.ts';

/** Whether the connection ended before test control answered: what was asked for may have happened all the same. */
export function wasAnswerLost(error: unknown): boolean {
  const cause = error instanceof DriverError ? error.cause : null;
  return cause instanceof TransportError && cause.kind === 'reset';
}
