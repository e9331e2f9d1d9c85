import { BudgetError } from '../errors/budget-error.ts';

/** What a request is paid from: the profile's `maxRequests`, or the allowance for tokens and repetitions. */
export type Purse = 'requests' | 'allowance';

/** Counts requests down. */
export interface Budget {
  /** Takes one, or answers false where none is left. */
  take(purse: Purse): boolean;
  /** @throws {BudgetError} where none is left. */
  spend(purse: Purse, forWhat: string): void;
}

/** Enough for the token of every check of a small run. */
const SMALLEST_ALLOWANCE = 200;

/** A budget of `maxRequests`, with an allowance of the same size, at least 200, beside it. */
export function createBudget(maxRequests: number): Budget {
  const left = { requests: maxRequests, allowance: Math.max(maxRequests, SMALLEST_ALLOWANCE) };
  const take = (purse: Purse): boolean => {
    if (left[purse] === 0) return false;
    left[purse] -= 1;
    return true;
  };
  return {
    take,
    spend: (purse, forWhat) => {
      if (!take(purse)) throw new BudgetError(exhausted(purse, forWhat, maxRequests));
    },
  };
}

function exhausted(purse: Purse, forWhat: string, maxRequests: number): string {
  const what =
    purse === 'requests'
      ? `the profile's limits.maxRequests (${maxRequests}) is used up`
      : `the allowance for tokens and repeated requests (${Math.max(maxRequests, SMALLEST_ALLOWANCE)}) is used up`;
  return `${forWhat}: not sent, ${what}; raise limits.maxRequests or run fewer checks`;
}
