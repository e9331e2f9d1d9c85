import { z } from 'zod';

/** One request that arrived and what went back. */
export const call = z.object({
  kind: z.literal('call'),
  /** Counted from 1 in the order of arrival. */
  n: z.int(),
  /** Arrival on the real clock, in milliseconds since 1970. */
  at: z.number(),
  /** Arrival on the mock's clock, ISO 8601 in UTC. */
  clock: z.string(),
  /** Real milliseconds until the answer was made; null if none was. */
  took: z.number().nullable(),
  /** Numbers the connection; null inside a process. */
  connection: z.int().nullable(),
  /** Numbers the process that sent it, if the judge could find it. */
  process: z.int().nullable().exactOptional(),
  /** `other` is a second origin that no client has a reason to call. */
  origin: z.enum(['api', 'other']),
  /** The scene that changed this answer; null if none did. */
  disturbedBy: z.string().nullable(),
  method: z.string(),
  /** With its query. */
  path: z.string(),
  /** Names in lower case. */
  headers: z.record(z.string(), z.string()),
  /** The body as it came: as text, or in base64 if it is not UTF-8. */
  body: z.string(),
  encoding: z.enum(['utf8', 'base64']),
  /** Null if the connection was dropped, if its client had given up, or if nothing was answered yet. */
  answer: z
    .object({
      status: z.int(),
      headers: z.record(z.string(), z.string()),
      body: z.string(),
    })
    .nullable(),
});
export type JournalCall = z.infer<typeof call>;

/** A link that a person opened. */
export const visit = z.object({
  kind: z.literal('visit'),
  n: z.int(),
  at: z.number(),
  clock: z.string(),
  via: z.enum(['control', 'browser']),
  /** The whole address, character by character. */
  link: z.string(),
  /** The `content` of the submission that it leads to; null if to none. */
  content: z.string().nullable(),
  person: z.string().nullable(),
  /** The page that the person then sees. */
  page: z.string(),
  /** Whether the page was opened inside a frame of another page. */
  framed: z.boolean(),
});
export type JournalVisit = z.infer<typeof visit>;

/** A person's decision, or a move of the mock's clock. */
const decision = z.object({
  kind: z.literal('decision'),
  n: z.int(),
  at: z.number(),
  clock: z.string(),
  content: z.string().nullable(),
  decision: z.enum(['accepted', 'canceled']),
});
const moved = z.object({
  kind: z.literal('clock'),
  n: z.int(),
  at: z.number(),
  clock: z.string(),
  seconds: z.number(),
});

/** A call of the callback address of a verification, as a browser makes it that comes back to the partner. */
const returned = z.object({
  kind: z.literal('return'),
  n: z.int(),
  at: z.number(),
  clock: z.string(),
  url: z.string(),
  /** The verification whose callback address it is. */
  requestId: z.string(),
  /** What is unusual about it; null if a person comes back who has decided. */
  says: z.string().nullable(),
  /** Null if nothing was answered. */
  status: z.int().nullable(),
});
export type JournalReturn = z.infer<typeof returned>;

/**
 * What a sound receiver does with a delivery.
 *
 * `taken`: answers 2xx and acts. `refused`: answers no 2xx and does nothing. `ignored`: answers 2xx and does nothing.
 * `answered`: answers 2xx and may act. `again`: acts no second time. `foreign`: does nothing. `either`: is free.
 */
const due = z.enum(['taken', 'refused', 'ignored', 'answered', 'again', 'foreign', 'either']);
export type Due = z.infer<typeof due>;

/** An event that was posted to a webhook. */
const delivery = z.object({
  kind: z.literal('delivery'),
  n: z.int(),
  at: z.number(),
  clock: z.string(),
  url: z.string(),
  /** In the letter case in which they were sent. */
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  eventId: z.string(),
  requestId: z.string(),
  type: z.string(),
  /** The scene that planned this delivery; null if none did. */
  disturbedBy: z.string().nullable(),
  /** What is unusual about it; null for an ordinary one. */
  says: z.string().nullable(),
  due,
  /** Null if nothing was answered. */
  status: z.int().nullable(),
  /** Real milliseconds until it was answered or given up; null while it is under way. */
  took: z.number().nullable(),
});
export type JournalDelivery = z.infer<typeof delivery>;

/** Something that happened at a mock. */
export const journalEntry = z.discriminatedUnion('kind', [
  call,
  visit,
  decision,
  moved,
  returned,
  delivery,
]);
export type JournalEntry = z.infer<typeof journalEntry>;
