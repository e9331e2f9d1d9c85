import type { ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';

/** Answers a call that was refused with its reason, as `{ "error": … }`; whatever else went wrong goes on. */
export const refuseAsJson: ErrorHandler = (error, context) => {
  if (!(error instanceof HTTPException)) throw error;
  return context.json({ error: error.message }, error.status);
};
