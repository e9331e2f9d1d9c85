import { z } from 'zod';

/** One request and what came back, as captured: secrets are redacted before this value exists. */
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
});

export type Exchange = z.infer<typeof exchange>;
