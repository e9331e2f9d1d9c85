import { BudgetError } from '../errors/budget-error.ts';

/** What a request counts against: the profile's `maxRequests`, or the allowance for tokens and repetitions. */
export type BudgetKind = 'requests' | 'allowance';

/** How many requests may still be sent; each kind is counted alone. */
export interface Budget {
  /** Counts one request; returns false, and counts nothing, if none is left. */
  take(kind: BudgetKind): boolean;
  /**
   * Counts one request.
   *
   * @param forWhat the request in words, for the message
   * @throws {BudgetError} if none is left
   */
  spend(kind: BudgetKind, forWhat: string): void;
}

/** In requests: enough for the token of every check of a small run. */
const SMALLEST_ALLOWANCE = 200;

/** A budget of `maxRequests`, with an allowance of the same size, at least 200, beside it. */
export function createBudget(maxRequests: number): Budget {
  const left = { requests: maxRequests, allowance: Math.max(maxRequests, SMALLEST_ALLOWANCE) };
  const take = (kind: BudgetKind): boolean => {
    if (left[kind] === 0) return false;
    left[kind] -= 1;
    return true;
  };
  return {
    take,
    spend: (kind, forWhat) => {
      if (!take(kind)) throw new BudgetError(exhausted(kind, forWhat, maxRequests));
    },
  };
}

function exhausted(kind: BudgetKind, forWhat: string, maxRequests: number): string {
  const what =
    kind === 'requests'
      ? `the profile's limits.maxRequests (${maxRequests}) is used up`
      : `the allowance for tokens and repeated requests (${Math.max(maxRequests, SMALLEST_ALLOWANCE)}) is used up`;
  return `${forWhat}: not sent, ${what}; raise limits.maxRequests or run fewer checks`;
}
