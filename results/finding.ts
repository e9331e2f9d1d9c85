import { z } from 'zod';
import { exchange } from './exchange.ts';
import { source } from './source.ts';
import { verdict } from './verdict.ts';

/** A known failure: a team knows that the rule is broken, and until this day it does not fail the run. */
const known = z.object({
  reason: z.string(),
  link: z.string().nullable(),
  /** `YYYY-MM-DD`, the last day on which it counts as known. */
  until: z.string(),
});

/** What a finding of basis D or A says if the check passed. */
export const AS_PROMISED = 'as promised';

/** One check's verdict with its evidence. */
export const finding = z.object({
  /** The requirement id, such as `REUSE-003`. */
  requirement: z.string(),
  /** The unique name of the check in this run: requirement, then variant, credential type and variation if it has them. */
  check: z.string(),
  title: z.string(),
  /** The rule in words, from the registry. */
  rule: z.string(),
  /** D documented (a break fails), A assumed (a break warns), I information only. */
  basis: z.enum(['D', 'A', 'I']),
  source,
  credentialType: z.string().nullable(),
  /** The named fault or edge that the payload carried. */
  variation: z.string().nullable(),
  verdict,
  /** A known failure: the verdict stays and does not fail the run. */
  known: known.exactOptional(),
  /** What was seen: promise and answer for a fail, the observation for an info, the reason for a check that did not run. */
  message: z.string(),
  /** What to do next; absent if that is not known. */
  remedy: z.string().nullable(),
  /** The requirement whose refusal kept this check from running; absent if none did. */
  blockedBy: z.string().nullable(),
  /** How it was seen; null if nothing was. */
  grade: z
    .enum(['http', 'browser', 'control', 'driver', 'requests', 'page', 'line', 'effect'])
    .nullable(),
  /** Which clock the check relied on; null if time does not matter. */
  clock: z.enum(['real', 'simulated', 'deferred']).nullable(),
  /** Replays the values of this check. */
  seed: z.number().int(),
  /** The fast-check path to the failing value, with `seed`. */
  path: z.string().nullable(),
  /** How many generated examples were judged. */
  examples: z.number().int(),
  /** The smallest value that still breaks the rule, as JSON. */
  smallest: z.string().nullable(),
  /** The steps with the second at which each ran, counted from the first by the target's clock. */
  timeline: z.array(z.object({ step: z.string(), at: z.number() })),
  exchanges: z.array(exchange),
});

export type Finding = z.infer<typeof finding>;
