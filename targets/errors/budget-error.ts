/** The profile's `maxRequests`, or the allowance for tokens and retries beside it, is used up. */
export class BudgetError extends Error {
  override readonly name = 'BudgetError';
  readonly exitCode = 3;
}
