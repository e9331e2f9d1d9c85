import { z } from 'zod';

/** What is kept of an exchange whose headers and bodies are not: enough to compare its answer with that of another run. */
const outline = z.object({
  /** The partner's own id that was sent in the body; null if there was none. */
  id: z.string().nullable(),
  /** The kinds of value at each place of the answer's JSON: `redirect_uri` → `["string"]`. Null if it is not compared. */
  shape: z.record(z.string(), z.array(z.string())).nullable(),
});

/** One request and what came back, as captured: secrets are redacted in all that is read of it. */
export const exchange = z.object({
  /** The driver that spoke: the partner API, test control, a browser, or a driver module of the target's owner. */
  via: z.enum(['http', 'control', 'browser', 'driver']),
  /** The step of the check during which it happened. */
  step: z.string(),
  request: z.object({
    method: z.string(),
    url: z.string(),
    headers: z.record(z.string(), z.string()),
    body: z.string().nullable(),
  }),
  /** Null if no answer came: `failure` says why. */
  response: z
    .object({
      status: z.number().int(),
      headers: z.record(z.string(), z.string()),
      body: z.string(),
    })
    .nullable(),
  failure: z.string().nullable(),
  /** Wall time from sending to the last byte, in milliseconds. */
  durationMs: z.number(),
  /** A file below the output folder: the picture of the page that a browser showed. */
  attachment: z
    .string()
    .regex(/^evidence\/[\w.-]+\.png$/)
    .exactOptional(),
  /** Present if no more than this was kept: headers and bodies are then empty. */
  outline: outline.exactOptional(),
});

export type Exchange = z.infer<typeof exchange>;
