import type { Incoming } from './http/incoming.ts';
import { readJson } from './http/incoming.ts';
import type { Reply } from './http/reply.ts';
import { linkTo } from './links.ts';
import { Refusal } from './refusal.ts';
import { insidesOf, type Server } from './state.ts';
import type { Grant } from './tokens.ts';
import { isFields } from './validation/objects.ts';
import { judgePayload, readPayload } from './validation/payload.ts';

/**
 * Takes a submission of this kind.
 *
 * Source: `docs/api.md#version-1`, `docs/api.md#payloads`, `docs/api.md#the-same-id-again`.
 */
export function add(server: Server, grant: Grant, kind: string, incoming: Incoming): Reply {
  const { options, submissions, conduct } = server;
  const type = incoming.headers['content-type'] ?? '';
  // Stryker disable next-line Regex: which content types are taken beside application/json is free
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type)) {
    throw new Refusal(options.wrongContentType, 'content_type', 'the body must be JSON');
  }
  // Stryker disable next-line all: how much a server takes is free
  if (incoming.body.length > LARGEST) {
    // Stryker disable next-line all: how much a server takes is free
    throw new Refusal(413, 'too_large', `the body must have at most ${LARGEST} bytes`);
  }
  const body = readJson(incoming, conduct);
  const known = isFields(body) ? submissions.holding(grant.clientId, kind, String(body.id)) : null;
  if (known !== null && !options.repeatsValidated && known.kind === kind) {
    conduct.happened({ kind: 'repeated', request: known, person: null }, insidesOf(server));
    return { status: options.repeatStatus, body: answerBody(server, linkTo(server, known)) };
  }
  validate(server, kind, body);
  const { made, request } = submissions.submit(grant.clientId, kind, readPayload(body));
  // Stryker disable next-line all: it is a place for defects
  if (!made) conduct.happened({ kind: 'repeated', request, person: null }, insidesOf(server));
  return {
    status: made ? 201 : options.repeatStatus,
    body: answerBody(server, linkTo(server, request)),
  };
}

/** Bytes of a body. */
const LARGEST = 2 ** 20;

function validate(
  { options, supplied: documents, clock, conduct }: Server,
  kind: string,
  body: unknown,
): void {
  // Stryker disable next-line MethodExpression: a date compares with a time of a day as with that day
  const today = new Date(clock.now()).toISOString().slice(0, 10);
  const found = judgePayload(kind, body, documents, { options, today });
  const problems = conduct.problems(found, body, kind);
  if (problems.length > 0) {
    throw new Refusal(options.refusal, 'invalid', 'the payload is invalid', { problems });
  }
}

function answerBody({ options }: Server, redirect_uri: string): object {
  return options.extraFields
    ? { object: 'credential_request', created: true, redirect_uri, expires_in_hours: 48, meta: {} }
    : { redirect_uri };
}
