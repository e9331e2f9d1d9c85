import { z } from 'zod';

/**
 * How a check may end.
 *
 * `pass` · `fail` a documented rule is broken · `warn` an assumed rule is broken · `info` recorded, not judged · `pending`
 * a later run settles it · `could-not-run` a precondition failed · `not-applicable` outside the profile · `error` a defect of the suite.
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
