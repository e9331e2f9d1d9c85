import { z } from 'zod';
import { exchange } from './exchange.ts';
import { AS_PROMISED, finding } from './finding.ts';
import { run } from './run.ts';

const place = z.number().int().min(0);

/** An exchange as it is stored: what occurs again in others is a place in a list of the document. */
const storedExchange = exchange.omit({ durationMs: true, outline: true }).extend({
  failure: exchange.shape.failure.default(null),
  request: z.object({
    method: z.string(),
    /** A point at its beginning stands for `target.baseUrl`: `./api/partner/v1/add/education.json`. */
    url: z.string(),
    /** A place in `headers`; absent if they were not kept. */
    headers: place.exactOptional(),
    /** A place in `texts`; null if nothing was sent, absent if it was not kept. */
    body: place.nullable().exactOptional(),
  }),
  response: z
    .object({
      status: z.number().int(),
      headers: place.exactOptional(),
      body: place.exactOptional(),
    })
    .nullable(),
  /** Present if headers and bodies were not kept: a place in `shapes`, or null if the answer is not compared. */
  shape: place.nullable().exactOptional(),
});

/** A finding as it is stored. */
const storedFinding = finding.omit({ rule: true, source: true, exchanges: true }).extend({
  /** Absent if `rules` has it. */
  title: finding.shape.title.exactOptional(),
  /** Absent if the name of the check says them, as `checkPartsOf` reads it. */
  credentialType: finding.shape.credentialType.exactOptional(),
  variation: finding.shape.variation.exactOptional(),
  message: finding.shape.message.default(AS_PROMISED),
  examples: finding.shape.examples.default(1),
  // What is null or empty in most findings is left out of the document.
  remedy: finding.shape.remedy.default(null),
  blockedBy: finding.shape.blockedBy.default(null),
  /** Absent for `http` if there are exchanges, for null if there are none. */
  grade: finding.shape.grade.exactOptional(),
  clock: finding.shape.clock.default(null),
  path: finding.shape.path.default(null),
  smallest: finding.shape.smallest.default(null),
  timeline: finding.shape.timeline.default([]),
  /** A place in `rules`. */
  rule: place,
  /** For each exchange its place in `exchanges`, its milliseconds, and the partner's own id if only that is kept of a body. */
  exchanges: z.array(z.tuple([place, z.number()], z.string())),
});

/**
 * The document of a run, `run.json`: the run, with everything that occurs in many findings stored once.
 *
 * `storedRun` reads it, and returns the run with every finding complete.
 */
export const runDocument = run.omit({ findings: true }).extend({
  schemaVersion: z.literal(3),
  findings: z.array(storedFinding),
  /** A rule with the title of the check; a check of the same rule with another title has an entry of its own. */
  rules: z.array(
    finding
      .pick({ rule: true, source: true })
      .extend({ title: finding.shape.title.exactOptional() }),
  ),
  exchanges: z.array(storedExchange),
  /** Bodies of requests and answers. */
  texts: z.array(z.string()),
  headers: z.array(z.record(z.string(), z.string())),
  /** Of answers whose body is not kept: the kinds of value at each place of their JSON. */
  shapes: z.array(z.record(z.string(), z.array(z.string()))),
});

/** The document as it was read: what it leaves out is there. */
export type RunDocument = z.infer<typeof runDocument>;
/** The document as it is written. */
export type WrittenDocument = z.input<typeof runDocument>;
export type StoredExchange = RunDocument['exchanges'][number];
