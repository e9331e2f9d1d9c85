import type { Exchange } from '../results/exchange.ts';
import type { Finding } from '../results/finding.ts';
import type { Run } from '../results/run.ts';
import { evidenceInWords } from './evidence.ts';
import { headline } from './headline.ts';
import { jsonText } from './json-text.ts';
import { coverageSentence } from './not-looked-at.ts';
import { shownName } from './shown-name.ts';

/** Of a check that passed. */
const OUTLINE = 'headers and bodies were not kept: spc run --evidence all keeps them';

/**
 * HTTP Archive 1.2: a page for every check that exchanged anything, an entry for every exchange of it.
 *
 * What a browser or a driver module did is an entry too, with the action as its method. Fields that begin with an
 * underscore are ours, as the format allows.
 *
 * @see https://w3c.github.io/web-performance/specs/HAR/Overview.html
 */
export function renderHar(run: Run): string {
  const { seen, time } = evidenceInWords(run);
  const shown = run.findings.filter(({ exchanges }) => exchanges.length > 0);
  const log = {
    comment: `${headline(run)} · ${coverageSentence(run)}`,
    version: '1.2',
    creator: { name: run.suite.name, version: run.suite.version },
    _seen: seen,
    _time: time,
    pages: shown.map((finding) => pageOf(run, finding)),
    entries: shown.flatMap((finding) => entriesOf(run, finding)),
  };
  return `${jsonText({ log }, 1)}\n`;
}

function pageOf({ startedAt }: Run, finding: Finding) {
  const { check, verdict, message, grade, clock } = finding;
  return {
    startedDateTime: startedAt,
    id: check,
    title: `${verdict} ${shownName(finding)}`,
    pageTimings: {},
    _verdict: verdict,
    _message: message,
    _grade: grade,
    _clock: clock,
  };
}

/** Only durations are measured: each exchange is placed after the one before it, and all checks at the run's start. */
function entriesOf({ startedAt }: Run, { check, exchanges }: Finding) {
  let at = Date.parse(startedAt);
  return exchanges.map((exchange) => {
    const started = new Date(at).toISOString();
    at += exchange.durationMs;
    return entryOf(check, started, exchange);
  });
}

function entryOf(pageref: string, startedDateTime: string, exchange: Exchange) {
  const { via, step, failure, durationMs, attachment } = exchange;
  return {
    pageref,
    startedDateTime,
    time: durationMs,
    request: requestOf(exchange),
    response: responseOf(exchange),
    cache: {},
    timings: { send: 0, wait: durationMs, receive: 0 },
    _via: via,
    _step: step,
    ...(exchange.outline !== undefined && { comment: OUTLINE }),
    ...(failure !== null && { _error: failure }),
    ...(attachment !== undefined && { _picture: attachment }),
  };
}

function requestOf({ request: { method, url, headers, body } }: Exchange) {
  return {
    method,
    url,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairs(Object.entries(headers)),
    queryString: pairs(URL.parse(url)?.searchParams ?? []),
    headersSize: -1,
    bodySize: sizeOf(body ?? ''),
    ...(body !== null && {
      postData: { mimeType: headers['content-type'] ?? 'text/plain', text: body },
    }),
  };
}

/** No answer has the status 0, as browsers write it. */
function responseOf({ response }: Exchange) {
  const { status, headers, body } = response ?? { status: 0, headers: {}, body: '' };
  return {
    status,
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairs(Object.entries(headers)),
    content: { size: sizeOf(body), mimeType: mediaType(headers), text: body },
    redirectURL: '',
    headersSize: -1,
    bodySize: sizeOf(body),
  };
}

function mediaType(headers: Readonly<Record<string, string>>): string {
  return headers['content-type'] ?? 'application/octet-stream';
}

function pairs(all: Iterable<readonly [string, string]>) {
  return Array.from(all, ([name, value]) => ({ name, value }));
}

function sizeOf(text: string): number {
  return Buffer.byteLength(text);
}
