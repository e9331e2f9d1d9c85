import { z } from 'zod';

/**
 * How a check may end.
 *
 * `pass` · `fail` a documented rule is broken · `warn` an assumed rule is broken · `info` recorded, not judged · `pending`
 * a later run settles it · `could-not-run` a precondition failed · `not-applicable` outside the profile ·
 * `not-exercised` a client gave no occasion for it · `error` a defect of the suite.
 */
export const verdict = z.enum([
  'pass',
  'fail',
  'warn',
  'info',
  'pending',
  'could-not-run',
  'not-applicable',
  'not-exercised',
  'error',
]);

export type Verdict = z.infer<typeof verdict>;
