import { z } from 'zod';
import { finding } from './finding.ts';
import { pendingStep } from './pending-step.ts';
import { runId } from './run-id.ts';

/** What went wrong with a whole run, besides the verdicts of its checks. */
export const problem = z.object({
  kind: z.enum([
    'unreachable',
    'authentication',
    'interrupted',
    'internal',
    'unsafe',
    'known-failures',
    // A client that is judged ended otherwise than a sound one.
    'client',
  ]),
  message: z.string(),
  remedy: z.string(),
});

export type Problem = z.infer<typeof problem>;

/** How many findings have each verdict; `planned` counts the checks of the plan, `emitted` the findings. */
export const counts = z.object({
  planned: z.number().int(),
  emitted: z.number().int(),
  /** The documented rules: how many checks of basis D are inside the profile, and how many passed. */
  must: z.object({ total: z.number().int(), pass: z.number().int() }),
  pass: z.number().int(),
  fail: z.number().int(),
  warn: z.number().int(),
  info: z.number().int(),
  pending: z.number().int(),
  'could-not-run': z.number().int(),
  'not-applicable': z.number().int(),
  /** Only if a client is judged. */
  'not-exercised': z.number().int().default(0),
  error: z.number().int(),
  /** How many of them are known failures. */
  known: z.object({ fail: z.number().int(), warn: z.number().int() }).default({ fail: 0, warn: 0 }),
});

export type Counts = z.infer<typeof counts>;

/**
 * All findings of one suite version on one target: the only model that leaves a run, and the source of every report.
 *
 * `complete` is false if the run was interrupted or broke off; what it had is still here.
 */
export const run = z.object({
  schemaVersion: z.literal(3),
  suite: z.object({ name: z.string(), version: z.string() }),
  target: z.object({
    name: z.string(),
    baseUrl: z.string(),
    /** The profile's file as the user named it; null for the embedded mock. */
    profile: z.string().nullable(),
  }),
  /** What was asked for, if that is less than everything: names of rules, areas and checks, and credential types. */
  selection: z
    .object({
      only: z.array(z.string()),
      exclude: z.array(z.string()),
      types: z.array(z.string()),
    })
    .exactOptional(),
  /** The deliberate defects that the embedded mock had, by name. */
  faults: z.array(z.string()).exactOptional(),
  seed: z
    .number()
    .int()
    .min(-(2 ** 31))
    .max(2 ** 31 - 1),
  runId,
  /** Examples per generated check. */
  examples: z.number().int().min(0).max(10_000),
  /** The date that generated values were made for, `YYYY-MM-DD`. */
  asOf: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  /** ISO 8601, UTC. */
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  complete: z.boolean(),
  strict: z.boolean(),
  pendingOk: z.boolean(),
  exitCode: z.number().int(),
  counts,
  problems: z.array(problem),
  findings: z.array(finding),
  /** Variations that the request budget left out, each with the next seed whose run includes it. */
  leftOut: z.array(z.object({ check: z.string(), seed: z.number().int() })),
  /** Steps that are not due yet: what `pending` findings wait for. */
  pendingSteps: z.array(pendingStep),
});

export type Run = z.infer<typeof run>;
