import { z } from 'zod';

/** The body of a refused submission. Assumed throughout. Source: `docs/api.md#errors`. */
export const errorBody = z.looseObject({
  errors: z
    .array(
      z.looseObject({
        /** Dotted path from the root of the request body, such as `data.credential.full_name`. */
        field: z.string(),
        code: z.string(),
        message: z.string(),
      }),
    )
    .min(1),
});
