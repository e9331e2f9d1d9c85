import { tokenPath } from '../../contracts/endpoints.ts';
import type { Exchange } from '../../results/exchange.ts';
import {
  createShapeReader,
  type Outline,
  ownIdIn,
  type ShapeReader,
  withOutline,
} from '../../results/outline.ts';
import { capabilitiesIn } from '../capabilities-in.ts';
import type { Channel } from '../channel.ts';
import { lazily } from '../lazily.ts';
import type { Redactor } from '../redaction.ts';
import type { WireRequest, WireResponse } from './wire.ts';

/** The channel of a driver that speaks HTTP. */
export interface HttpChannel extends Channel {
  readonly via: 'http' | 'control' | 'driver';
}

/** How much of a body is kept, in UTF-16 units. */
const KEPT = 64 * 1024;

/**
 * Writes one exchange down, which shows none of its secrets to a reader.
 *
 * What was exchanged is redacted when it is read, and is not read if the check passes and outlines are kept. Redaction was a
 * third of the time and memory of an exchange.
 *
 * @returns a function for the redacted body of the answer; it is empty if there was no answer.
 */
export function capture(
  channel: HttpChannel,
  redactor: Redactor,
  request: WireRequest,
  outcome: WireResponse | Error,
  durationMs: number,
): () => string {
  learnFromRequest(channel.via, request, redactor);
  const response = outcome instanceof Error ? null : outcome;
  const body = response === null ? () => '' : redactedAnswer(request, response, redactor);
  const shown = redactedRequest(request, redactor);
  const judged = channel.via === 'http' ? response : null;
  withOutline(shown, () => outlineOf(request, judged, redactor));
  channel.record({
    via: channel.via,
    step: channel.step(),
    request: shown,
    response: response && redactedResponse(response, body, redactor),
    failure: outcome instanceof Error ? redactor.redact(outcome.message) : null,
    durationMs,
  });
  return body;
}

/** A driver module may send credentials of its own; an answer may repeat them. */
function learnFromRequest(
  via: HttpChannel['via'],
  { headers, body }: WireRequest,
  redactor: Redactor,
): void {
  const [, credentials] = headers.authorization?.split(' ') ?? [];
  if (credentials !== undefined) redactor.register(credentials);
  if (via === 'driver' && typeof body === 'string') redactor.learn(body);
}

/** What an answer names as secret is learned at once, as later answers may hold it. */
function redactedAnswer(
  request: WireRequest,
  response: WireResponse,
  redactor: Redactor,
): () => string {
  const isGrant = request.path.split('?')[0]?.endsWith(tokenPath) === true;
  const sent = typeof request.body === 'string' ? request.body : '';
  if (isGrant && response.status >= 200 && response.status < 300) {
    const grant = redactor.redactGrant(response.body, sent);
    return () => grant;
  }
  redactor.learn(response.body, `${request.origin}${request.path} ${sent}`);
  for (const secret of capabilitiesIn(response.body)) redactor.register(secret);
  return lazily(() => redactor.redact(response.body));
}

function redactedRequest(request: WireRequest, redactor: Redactor): Exchange['request'] {
  const url = lazily(() => redactor.redact(`${request.origin}${request.path}`));
  const headers = lazily(() => redactor.redactHeaders(request.headers));
  const body = lazily(() => shownBody(request.body, redactor));
  return {
    method: request.method,
    get url() {
      return url();
    },
    get headers() {
      return headers();
    },
    get body() {
      return body();
    },
  };
}

function redactedResponse(
  { status, headers }: WireResponse,
  body: () => string,
  redactor: Redactor,
): NonNullable<Exchange['response']> {
  const shownHeaders = lazily(() => redactor.redactHeaders(headers));
  const shownBody = lazily(() => shorten(body()));
  return {
    status,
    get headers() {
      return shownHeaders();
    },
    get body() {
      return shownBody();
    },
  };
}

const shapeReaders = new WeakMap<Redactor, ShapeReader>();

function shapeReaderOf(redactor: Redactor): ShapeReader {
  const reader = shapeReaders.get(redactor) ?? createShapeReader((text) => redactor.redact(text));
  shapeReaders.set(redactor, reader);
  return reader;
}

/** Of a long body the shape is `text`, as of the beginning that is kept: its places could be hundreds of thousands. */
function outlineOf(
  { body }: WireRequest,
  response: WireResponse | null,
  redactor: Redactor,
): Outline {
  const id = typeof body === 'string' ? ownIdIn(body) : null;
  return {
    id: id === null ? null : redactor.redact(id),
    shape: response === null ? null : shapeReaderOf(redactor).read(shorten(response.body)),
  };
}

/** A file is recorded by its length: its bytes are not text. */
function shownBody(body: WireRequest['body'], redactor: Redactor): string | null {
  if (body === null) return null;
  return typeof body === 'string' ? shorten(redactor.redact(body)) : `(${body.length} bytes)`;
}

/** A body as it is kept: only its beginning if it is long. */
export function shorten(text: string): string {
  if (text.length <= KEPT) return text;
  return `${text.slice(0, KEPT).toWellFormed()} … (${text.length - KEPT} more characters)`;
}
