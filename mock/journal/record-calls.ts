import { isUtf8 } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import { tokenPath } from '../../contracts/endpoints.ts';
import type { MockClock } from '../clock.ts';
import { connectionOf, socketOf } from './connection.ts';
import type { JournalCall } from './entry.ts';
import type { Journal } from './journal.ts';
import { writtenInto } from './written-answer.ts';

/** What is not an exchange of an application: the style of pages, the journal itself and test control. */
const unrecorded = /^\/(assets|documents|__journal|__control)(\/|$)/;

/** Longer bodies are cut: no credential is longer, and a file is only named. */
const MOST_KEPT = 256 * 1024;

/** The parts of a mock that are needed to record an exchange. */
interface Recorder {
  readonly journal: Journal;
  readonly clock: MockClock;
  /** Finds the process that a connection comes from, by the port at its end; null if unknown. */
  processOf(port: number): number | null;
}

/** Writes every exchange into the journal. @param origin which of the mock's addresses this is */
export function recordCalls(recorder: Recorder, origin: JournalCall['origin']): MiddlewareHandler {
  return async (context, next) => {
    if (unrecorded.test(context.req.path)) return next();
    const begun = performance.now();
    const entry = recorder.journal.add(await arrived(recorder, context, origin)) as JournalCall;
    context.set('journal', entry);
    await next();
    if (context.get('lost') === true) return;
    entry.took = Math.round(performance.now() - begun);
    // A client that has given up got no answer.
    if (socketOf(context)?.destroyed !== true) entry.answer = await answered(context.res);
    recorder.journal.changed(entry);
  };
}

declare module 'hono' {
  interface ContextVariableMap {
    /** The entry of this exchange. */
    journal: JournalCall;
    /** Whether no answer reaches the client. */
    lost: boolean;
  }
}

async function arrived(recorder: Recorder, context: Context, origin: JournalCall['origin']) {
  const { pathname, search } = new URL(context.req.url);
  const at = Date.now();
  const bytes = Buffer.from(await context.req.arrayBuffer()).subarray(0, MOST_KEPT);
  const isText = isUtf8(bytes);
  const text = bytes.toString(isText ? 'utf8' : 'base64');
  // What reads the body next asks for text, which Hono would take from the bytes by way of a response of its own.
  if (isText && bytes.length < MOST_KEPT) {
    const asText = Promise.resolve(text.replace(/^\uFEFF/, ''));
    // Hono keeps promises there, and declares what they resolve to.
    context.req.bodyCache.text = asText as unknown as string;
  }
  return {
    kind: 'call' as const,
    at,
    clock: recorder.clock.now().toISOString(),
    took: null,
    connection: connectionOf(context),
    process: pathname === tokenPath ? senderOf(recorder, context) : null,
    origin,
    disturbedBy: null,
    method: context.req.method,
    path: pathname + search,
    headers: context.req.header(),
    body: text,
    encoding: isText ? ('utf8' as const) : ('base64' as const),
    answer: null,
  };
}

/** A scene may have compressed it. */
async function textOf(response: Response): Promise<string> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const isGzip = response.headers.get('content-encoding') === 'gzip';
  return (isGzip ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Asked for token requests alone: it takes a millisecond. */
function senderOf(recorder: Recorder, context: Context): number | null {
  const port = socketOf(context)?.remotePort;
  return port === undefined ? null : recorder.processOf(port);
}

async function answered(response: Response): Promise<JournalCall['answer']> {
  const { status } = response;
  const written = writtenInto(response);
  const headers = inLowerCase(written?.headers ?? Object.fromEntries(response.headers));
  const isPage = headers['content-type']?.startsWith('text/html') && status === 200;
  if (isPage) return { status, headers, body: '' };
  const body = written?.body ?? (await textOf(response.clone()));
  return { status, headers, body: body.slice(0, MOST_KEPT) };
}

/** As a response lists them: sorted, with names in lower case. */
function inLowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  const named = Object.entries(headers).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  return Object.fromEntries(named.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
