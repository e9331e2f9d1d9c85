import { z } from 'zod';

/**
 * How a check may end.
 *
 * `pass` · `fail` a documented rule is broken · `warn` an assumed one is · `info` recorded, nothing judged · `pending`
 * settles later · `could-not-run` a precondition failed · `not-applicable` outside the profile · `error` the suite's own.
 */
export const verdict = z.enum([
  'pass',
  'fail',
  'warn',
  'info',
  'pending',
  'could-not-run',
  'not-applicable',
  'error',
]);

export type Verdict = z.infer<typeof verdict>;
