import { AuthenticationError } from '../../targets/errors/authentication-error.ts';
import { BudgetError } from '../../targets/errors/budget-error.ts';
import { DriverError } from '../../targets/errors/driver-error.ts';
import { TransportError } from '../../targets/errors/transport-error.ts';
import { Blocked } from '../check/blocked.ts';
import { Inconclusive } from '../check/inconclusive.ts';
import type { Outcome } from '../check/outcome.ts';
import { Violation } from '../check/violation.ts';

/** The outcome of every check that was cut off before its end. */
export const INTERRUPTED: Outcome = {
  kind: 'blocked',
  message: 'the run was interrupted before this check was decided',
  by: null,
  remedy: 'run again',
};

/**
 * What a step or a judgement threw, in the three ways to end badly; anything unforeseen is the suite's own error.
 *
 * @param signal what it cut off counts as interrupted, not as an error.
 */
export function outcomeOf(thrown: unknown, signal?: AbortSignal): Outcome {
  if (signal?.aborted && thrown === signal.reason) return INTERRUPTED;
  if (thrown instanceof Violation) {
    return { kind: 'broken', message: thrown.message, basis: thrown.basis, remedy: thrown.remedy };
  }
  if (thrown instanceof Inconclusive) return { kind: 'observed', message: thrown.message };
  if (thrown instanceof Blocked) {
    return { kind: 'blocked', message: thrown.message, by: thrown.by, remedy: thrown.remedy };
  }
  if (thrown instanceof AuthenticationError) return blocked(thrown.message, 'AUTH-001');
  if (
    thrown instanceof TransportError ||
    thrown instanceof BudgetError ||
    thrown instanceof DriverError
  ) {
    return blocked(thrown.message, null);
  }
  return {
    kind: 'error',
    message: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
  };
}

function blocked(message: string, by: string | null): Outcome {
  return { kind: 'blocked', message, by, remedy: null };
}
