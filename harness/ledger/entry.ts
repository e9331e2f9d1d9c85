import { z } from 'zod';
import { exchange } from '../../results/exchange.ts';
import { runId } from '../../results/run-id.ts';
import { finalOutcome } from '../check/outcome.ts';
import { moment } from '../check/step.ts';

/** What an entry is about: one example of one check of one run. */
const attempt = z.object({
  run: runId,
  /** The key of the check in its plan. */
  check: z.string(),
  /** The example, by number. */
  attempt: z.string(),
});

/** A run whose later steps are settled by other processes: all that its report needs besides the findings. */
const header = z.object({
  kind: z.literal('run'),
  run: runId,
  suite: z.object({ name: z.string(), version: z.string() }),
  target: z.object({ name: z.string(), baseUrl: z.string(), profile: z.string().nullable() }),
  /** The OAuth client whose submissions these are. */
  clientId: z.string(),
  secondClientId: z.string().nullable(),
  idPrefix: z.string(),
  seed: z.number().int(),
  examples: z.number().int().min(0).max(10_000),
  asOf: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  /** ISO 8601, UTC, of the machine that armed it. */
  startedAt: z.string(),
  strict: z.boolean(),
  pendingOk: z.boolean(),
  /** Whether every check of the profile was asked for. */
  whole: z.boolean(),
});

/** An example that is about to be carried out: the value itself, which is never derived from the seed again. */
const armed = attempt.extend({
  kind: z.literal('armed'),
  /** Of the check's definition. */
  revision: z.string(),
  example: z.unknown(),
});

/** A step is about to run. Without a `done` or `failed` behind it, it is not known how far it got. */
const claimed = attempt.extend({
  kind: z.literal('claimed'),
  step: z.string(),
  /** Seconds since 1970 by the target's clock. */
  at: z.number(),
});

/** The step that was claimed last leased a person. */
const leased = attempt.extend({ kind: z.literal('leased'), person: z.string() });

/** A step has run, and this is what it returned. */
const done = attempt.extend({
  kind: z.literal('done'),
  step: z.string(),
  memo: z.unknown(),
  moment,
  /** How many submission ids the attempt has made so far. */
  ids: z.number().int(),
  exchanges: z.array(exchange),
});

/** A step could not be carried out this time: the target did not answer, or a driver failed. */
const failed = attempt.extend({
  kind: z.literal('failed'),
  step: z.string(),
  message: z.string(),
});

/** How one example ended. */
const ended = attempt.extend({
  kind: z.literal('ended'),
  outcome: finalOutcome,
  /** What was exchanged in a step that did not come to its end. */
  exchanges: z.array(exchange),
});

/** The run's report is complete: none of its steps is pending. */
const reported = z.object({ kind: z.literal('reported'), run: runId });

/** One line of a ledger. Plain JSON, never a token, a client secret or a password. */
export const entry = z.discriminatedUnion('kind', [
  header,
  armed,
  claimed,
  leased,
  done,
  failed,
  ended,
  reported,
]);

export type Entry = z.infer<typeof entry>;
export type EntryOf<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>;
