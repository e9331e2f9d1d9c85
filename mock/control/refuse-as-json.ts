import type { ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';

/** Answers a refused call with its reason, as `{ "error": … }`. Other errors are passed on. */
export const refuseAsJson: ErrorHandler = (error, context) => {
  if (!(error instanceof HTTPException)) throw error;
  return context.json({ error: error.message }, error.status);
};
