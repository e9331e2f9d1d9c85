import { BudgetError } from '../../targets/errors/budget-error.ts';
import { DriverError } from '../../targets/errors/driver-error.ts';
import { TransportError } from '../../targets/errors/transport-error.ts';
import { Blocked } from '../check/blocked.ts';

/** How many processes try a step of a target that does not answer, or has no room for it. */
const UNANSWERED = 3;

/** People are few. They become free when other checks are settled, which takes days with two settle processes each. */
const NO_PERSON_FREE = 20;

/** How many processes may try what threw this; 1 if it concerns the target's rules, so that a second try shows nothing new. */
export function retryLimit(thrown: unknown): number {
  if (thrown instanceof DriverError) return NO_PERSON_FREE;
  if (thrown instanceof TransportError || thrown instanceof BudgetError) return UNANSWERED;
  return thrown instanceof Blocked && thrown.passing ? UNANSWERED : 1;
}
