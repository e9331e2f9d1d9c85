import { admit, demandScope } from '../access.ts';
import { honest } from '../conduct.ts';
import { type Incoming, readJson } from '../http/incoming.ts';
import type { Reply } from '../http/reply.ts';
import { kinds } from '../kinds.ts';
import { linkTo } from '../links.ts';
import type { Options } from '../options.ts';
import { Refusal } from '../refusal.ts';
import type { Server } from '../state.ts';
import type { Submission } from '../submissions.ts';
import type { Fields } from '../validation/objects.ts';
import type { Payload } from '../validation/payload.ts';
import { itemsIn, judgeBody, UNIVERSAL } from './bodies.ts';
import { scopeOf, scopesOfBatch } from './scopes.ts';
import { filesOf } from './uploads.ts';

/**
 * Takes a v2 submission, or a batch.
 *
 * Source: `docs/api.md#version-2`, `docs/api.md#batch`, `docs/api.md#uploads`.
 */
export function addV2(server: Server, incoming: Incoming, name: string): Reply {
  const { options, conduct, clock } = server;
  const grant = admit(server, incoming);
  if (name !== 'batch' && name !== UNIVERSAL && !kinds.has(name)) {
    throw new Refusal(404, 'not_found', 'there is no such type');
  }
  if (name !== 'batch') demandScope(server, grant, scopeOf(name));
  const body = jsonBody(server, incoming);
  // Stryker disable next-line ConditionalExpression: the body of one credential has no items that need a further scope
  const demanded = name === 'batch' ? conduct.batchScopes(scopesOfBatch(body)) : [];
  for (const scope of demanded) demandScope(server, grant, scope);
  // Stryker disable next-line MethodExpression: a day sorts before each of its moments
  const today = new Date(clock.now()).toISOString().slice(0, 10);
  const problems = conduct.problemsV2(judgeBody(name, body, { options, today }), body, name);
  if (problems.length > 0) {
    throw new Refusal(options.refusal, 'invalid', 'the payload is invalid', { problems });
  }
  return taken(server, grant.clientId, name, body as Fields);
}

/** The JSON of a v2 request. @throws {Refusal} for another content type, and for what is no JSON */
export function jsonBody({ options }: Server, incoming: Incoming): unknown {
  const type = incoming.headers['content-type'] ?? '';
  // Stryker disable next-line Regex: which media types beside application/json are taken is open
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type)) {
    throw new Refusal(options.wrongContentType, 'content_type', 'the body must be JSON');
  }
  return readJson(incoming, honest, options.v2Unparsable);
}

function taken(server: Server, clientId: string, kind: string, body: Fields): Reply {
  const { submissions, options, conduct } = server;
  const { made, request } = submissions.submit(clientId, kind, payloadOf(body, options));
  // Stryker disable next-line ConditionalExpression,BooleanLiteral: whether the status API knows what came through v2 is an option
  if (made) request.isSecondVersion = true;
  if (made && kind === 'batch') {
    request.items = itemsIn(body).map(({ kind: each, item }) =>
      itemOf(request, each, payloadOf(item, options)),
    );
  }
  const entries = filesOf(server, request, kind === 'batch' ? null : body, body);
  const link = linkTo(server, request);
  return {
    status: made ? options.v2Status : options.repeatStatus,
    body: conduct.addedV2({ [options.v2Link]: link, ...entries }, request),
  };
}

function payloadOf(
  { credential_id, fields, assets, partner_chain }: Fields,
  { v2DocumentType }: Options,
): Payload {
  const [first] = Array.isArray(assets) ? (assets as readonly Fields[]) : [];
  const given = first?.asset_data;
  return {
    id: String(credential_id),
    documentType:
      v2DocumentType === 'one for all'
        ? 'v2'
        : typeof first?.asset_type === 'string'
          ? first.asset_type
          : 'none',
    credential: (fields ?? {}) as Fields,
    chain: partner_chain,
    document: typeof given === 'string' ? given : null,
  };
}

/** A credential of a batch: decided with it, and found by nothing of its own. */
function itemOf(batch: Submission, kind: string, payload: Payload): Submission {
  const { clientId, content, ends } = batch;
  return { clientId, kind, content, payload, ends, owner: null, decision: null, decidedAt: null };
}
