import { z } from 'zod';
import { journalEntry } from '../../mock/journal/entry.ts';

/** How the command of a session ended, without a word of its output but the lines of the protocol. */
const ended = z.object({
  /** Null if a signal ended it. */
  exitCode: z.int().nullable(),
  signal: z.string().nullable(),
  /** Whether it was stopped at its time limit. */
  overLimit: z.boolean(),
  /** Whether it ended by an error that nothing in it caught. */
  crashed: z.boolean(),
  /** The lines that begin with `SPC-`, with their time in milliseconds since 1970. */
  lines: z.array(z.object({ at: z.number(), text: z.string() })),
  /** The kinds of secrets and test data that stood in its output. */
  leaks: z.array(
    z.object({
      what: z.enum(['token', 'secret', 'link', 'upload link', 'credential']),
      stream: z.enum(['stdout', 'stderr']),
    }),
  ),
});
export type EndedCommand = z.infer<typeof ended>;

/** A document whose address stood in a submission, as a fetch without credentials found it. */
export const fetchedDocument = z.object({
  url: z.string(),
  at: z.number(),
  on: z.enum(['submission', 'decision']),
  /** Null if nothing was answered. */
  status: z.int().nullable(),
  contentType: z.string(),
  bytes: z.int(),
  /** The first 16 bytes in hexadecimal digits. */
  start: z.string(),
});
export type FetchedDocument = z.infer<typeof fetchedDocument>;

/** What the client said at its own address about an event. */
const seenEffect = z.object({ eventId: z.string(), had: z.boolean() });
export type SeenEffect = z.infer<typeof seenEffect>;

/** What the judge gave the client to work with, as far as rules ask for it. */
const given = z.object({
  clientId: z.string(),
  /** The fields of each credential by its key. */
  credentials: z.record(z.string(), z.record(z.string(), z.unknown())),
  updates: z.array(z.object({ of: z.string(), fields: z.record(z.string(), z.unknown()) })),
  /** The files that it may upload, by the SHA-256 of their bytes in hexadecimal digits. */
  files: z.array(z.object({ credential: z.string(), sha256: z.string() })).default([]),
});

/** One journey of a client in one scene: everything that judging it needs. */
export const clientSession = z.object({
  journey: z.string(),
  scene: z.string(),
  given: given.nullable(),
  /** How the judge played the people, on the pages of the client; null if the client or its tests did. */
  followed: z.enum(['redirects', 'browser']).nullable().default(null),
  /** Null if no command was run: the journal came from elsewhere. */
  ended: ended.nullable(),
  /** How many connections were opened, also those over which nothing was sent. */
  connections: z.int(),
  documents: z.array(fetchedDocument),
  /** What events had an effect, by the address that the profile names; null if it names none. */
  effects: z.array(seenEffect).nullable().default(null),
  /** Whether it was played a second time, with few others beside it, as a rule about time had been broken. */
  again: z.boolean().default(false),
  /** How late the timers of the judge were at most, in milliseconds: a client was as late, and is not to blame for that. */
  stalledMs: z.int().default(0),
  /** Without secrets: equal ones have equal placeholders. */
  entries: z.array(journalEntry),
});
export type ClientSession = z.infer<typeof clientSession>;
