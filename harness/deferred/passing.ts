import { BudgetError } from '../../targets/errors/budget-error.ts';
import { DriverError } from '../../targets/errors/driver-error.ts';
import { TransportError } from '../../targets/errors/transport-error.ts';
import { Blocked } from '../blocked.ts';

/** Whether what was thrown says nothing of the target's rules, so that the same step may go through another time. */
export function isPassing(thrown: unknown): boolean {
  if (thrown instanceof Blocked) return thrown.passing;
  return (
    thrown instanceof TransportError ||
    thrown instanceof BudgetError ||
    thrown instanceof DriverError
  );
}
