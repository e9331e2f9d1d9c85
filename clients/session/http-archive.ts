import { z } from 'zod';
import type { JournalEntry } from '../../mock/journal/entry.ts';
import { grantedTokens, redacted } from '../../mock/journal/redact.ts';
import type { ClientSession } from './session.ts';
import { JournalError, passiveSession } from './session-file.ts';

const header = z.object({ name: z.string(), value: z.string() });

const archive = z.object({
  log: z.object({
    entries: z.array(
      z.object({
        startedDateTime: z.string(),
        time: z.number(),
        request: z.object({
          method: z.string(),
          url: z.string(),
          headers: z.array(header),
          postData: z.object({ text: z.string().optional() }).optional(),
        }),
        response: z.object({
          status: z.int(),
          headers: z.array(header),
          content: z.object({ text: z.string().optional() }),
        }),
      }),
    ),
  }),
});

/** Reads an HTTP archive (HAR 1.2) as one session without a scene. @throws {JournalError} if it is none */
export function sessionsOfArchive(text: string): ClientSession[] {
  const entries = read(text).log.entries.map((entry, place) => callOf(entry, place));
  const secrets = grantedTokens(entries);
  return [passiveSession([...redacted(entries, secrets)])];
}

function read(text: string): z.infer<typeof archive> {
  try {
    return archive.parse(JSON.parse(text));
  } catch (cause) {
    throw new JournalError('expected an HTTP archive (HAR 1.2), got something else', { cause });
  }
}

function callOf(
  { startedDateTime, time, request, response }: z.infer<typeof archive>['log']['entries'][number],
  place: number,
): JournalEntry {
  const { pathname, search } = new URL(request.url);
  const at = Date.parse(startedDateTime);
  const answered = response.status > 0;
  return {
    kind: 'call',
    n: place + 1,
    at,
    clock: new Date(at).toISOString(),
    took: answered ? Math.round(time) : null,
    connection: null,
    origin: 'api',
    disturbedBy: null,
    method: request.method,
    path: pathname + search,
    headers: named(request.headers),
    body: request.postData?.text ?? '',
    encoding: 'utf8',
    answer: answered
      ? {
          status: response.status,
          headers: named(response.headers),
          body: response.content.text ?? '',
        }
      : null,
  };
}

function named(headers: readonly z.infer<typeof header>[]): Record<string, string> {
  return Object.fromEntries(headers.map(({ name, value }) => [name.toLowerCase(), value]));
}
