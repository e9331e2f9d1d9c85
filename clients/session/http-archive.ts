import { z } from 'zod';
import { tokenPath } from '../../contracts/endpoints.ts';
import type { JournalCall } from '../../mock/journal/entry.ts';
import { redacted } from '../../mock/journal/redact.ts';
import { sentSecrets } from './sent-secrets.ts';
import type { ClientSession } from './session.ts';
import { JournalError, passiveSession } from './session-file.ts';

const header = z.object({ name: z.string(), value: z.string() });

const content = z.object({ text: z.string().optional(), encoding: z.string().optional() });

const archiveEntry = z.object({
  startedDateTime: z.iso.datetime({ offset: true, local: true }),
  time: z.number(),
  request: z.object({
    method: z.string(),
    url: z.url(),
    headers: z.array(header),
    postData: z
      .object({ text: z.string().optional(), params: z.array(header.partial()).optional() })
      .optional(),
  }),
  response: z.object({ status: z.int(), headers: z.array(header), content }),
});
type ArchiveEntry = z.infer<typeof archiveEntry>;

const archive = z.object({ log: z.object({ entries: z.array(archiveEntry) }) });

/** What an archive holds of the Partner API. */
const partnerApi = /^\/api\/partner\/v\d\//;

/**
 * Reads an HTTP archive (HAR 1.2) as one session without a scene: its calls of the Partner API in the order of time.
 *
 * @throws {JournalError} if it is not an HTTP archive, or holds no such call
 */
export function sessionsOfArchive(text: string): ClientSession[] {
  const calls = read(text)
    .log.entries.filter(({ request }) => partnerApi.test(new URL(request.url).pathname))
    .toSorted((a, b) => Date.parse(a.startedDateTime) - Date.parse(b.startedDateTime))
    .map(callOf);
  if (calls.length === 0) {
    throw new JournalError(
      `expected an HTTP archive with calls of the Partner API, such as POST ${tokenPath}, got one without any`,
    );
  }
  return [passiveSession([...redacted(calls, sentSecrets(calls))])];
}

function read(text: string): z.infer<typeof archive> {
  try {
    return archive.parse(JSON.parse(text));
  } catch (cause) {
    throw new JournalError(`expected an HTTP archive (HAR 1.2), got ${whatIsWrong(cause)}`, {
      cause,
    });
  }
}

function whatIsWrong(cause: unknown): string {
  if (!(cause instanceof z.ZodError)) return 'no JSON, or a file that was cut off';
  const [issue] = cause.issues;
  return `something else at ${issue?.path.join('.') || 'its top'}: ${issue?.message ?? ''}`;
}

function callOf({ startedDateTime, time, request, response }: ArchiveEntry, place: number) {
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
    body: bodyOf(request),
    encoding: 'utf8',
    answer: answered
      ? {
          status: response.status,
          headers: named(response.headers),
          body: contentOf(response),
        }
      : null,
  } satisfies JournalCall;
}

/** Of a form some tools write its fields alone. */
function bodyOf({ postData: { text, params = [] } = {} }: ArchiveEntry['request']): string {
  if (text !== undefined) return text;
  const form = new URLSearchParams();
  for (const { name = '', value = '' } of params) form.append(name, value);
  return form.toString();
}

function contentOf({ content: { text = '', encoding } }: ArchiveEntry['response']): string {
  return encoding === 'base64' ? Buffer.from(text, 'base64').toString('utf8') : text;
}

function named(headers: readonly z.infer<typeof header>[]): Record<string, string> {
  return Object.fromEntries(headers.map(({ name, value }) => [name.toLowerCase(), value]));
}
