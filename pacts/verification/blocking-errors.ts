import { AuthenticationError } from '../../targets/errors/authentication-error.ts';
import { BudgetError } from '../../targets/errors/budget-error.ts';
import { TransportError } from '../../targets/errors/transport-error.ts';

/** What keeps a target from being judged at all, gathered while it is verified. */
export interface BlockingErrors {
  /** A token was granted. */
  readonly granted: () => void;
  /** A state could not be arranged. */
  readonly unarranged: (error: unknown) => void;
  /** A request of the pact got no answer. */
  readonly unanswered: (error: Error) => void;
  /** The first error that blocks everything: no connection, no budget, or no token for any client. Null if there is none. */
  readonly first: () => Error | null;
}

/** Begins with none. */
export function createBlockingErrors(): BlockingErrors {
  let lost: Error | null = null;
  let locked: Error | null = null;
  let open = false;
  return {
    granted: () => {
      open = true;
    },
    unarranged: (error) => {
      if (error instanceof AuthenticationError) locked ??= error;
      if (error instanceof TransportError || error instanceof BudgetError) lost ??= error;
    },
    unanswered: (error) => {
      lost ??= error;
    },
    first: () => lost ?? (open ? null : locked),
  };
}
