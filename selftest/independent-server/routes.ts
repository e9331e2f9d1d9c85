import { admit, demandScope } from './access.ts';
import { add } from './add.ts';
import { type Incoming, readJson } from './http/incoming.ts';
import type { Reply } from './http/reply.ts';
import { kinds } from './kinds.ts';
import { Refusal } from './refusal.ts';
import { addV2 } from './second-version/add.ts';
import { upload } from './second-version/uploads.ts';
import { askForVerification, resultOf } from './second-version/verify.ts';
import {
  createHook,
  deleteHook,
  listHooks,
  readHook,
  rotateHook,
  updateHook,
} from './second-version/webhooks.ts';
import { insidesOf, type Server } from './state.ts';
import { statusesOf, statusOf } from './status.ts';
import { giveToken } from './token-endpoint.ts';
import type { Grant } from './tokens.ts';
import { isFields } from './validation/objects.ts';

type Route = readonly [
  method: string,
  path: RegExp,
  answer: (server: Server, incoming: Incoming, part: string) => Reply,
];

// Stryker disable Regex: what is served under paths that the pages do not name is free
const routes: readonly Route[] = [
  ['POST', /^\/api\/partner\/v1\/oauth\/token\.json$/, giveToken],
  ['POST', /^\/api\/partner\/v1\/add\/([^/]+)\.json$/, addByPath],
  ['POST', /^\/api\/partner\/v1\/submissions\/status\.json$/, manyStatuses],
  ['GET', /^\/api\/partner\/v1\/submissions\/([^/]+)\/status\.json$/, oneStatus],
  ['POST', /^\/api\/partner\/v2\/add\/requests\/([^/]+)$/, addV2BySpelling],
  [
    'POST',
    /^\/api\/partner\/v2\/verify\/requests\/digital_identity(?:\.json)?$/,
    askForVerification,
  ],
  ['GET', /^\/api\/partner\/v2\/verify\/requests\/([^/]+)\.json$/, resultOf],
  ['POST', /^\/api\/partner\/v2\/webhooks$/, createHook],
  ['GET', /^\/api\/partner\/v2\/webhooks$/, listHooks],
  // Stryker disable next-line StringLiteral: whether an update names its webhook in the path or in the body is an option
  ['PUT', /^\/api\/partner\/v2\/webhooks$/, updateByBody],
  ['GET', /^\/api\/partner\/v2\/webhooks\/([^/]+)$/, readHook],
  ['PUT', /^\/api\/partner\/v2\/webhooks\/([^/]+)$/, updateByPath],
  ['DELETE', /^\/api\/partner\/v2\/webhooks\/([^/]+)$/, deleteHook],
  ['PUT', /^\/api\/partner\/v2\/webhooks\/([^/]+)\/secret$/, rotateHook],
];
// Stryker restore Regex

// Stryker disable next-line Regex: no other path holds that of a file
const FILE = /^\/files\/([^/?]+)/;

/** Answers one request of a partner. @throws {Refusal} */
export function answerPartner(server: Server, incoming: Incoming): Reply {
  const file = FILE.exec(incoming.path)?.[1];
  if (file !== undefined) return upload(server, incoming, file);
  const here = routes.filter(([, path]) => path.test(incoming.path));
  // Stryker disable next-line ConditionalExpression: what is served under paths that the pages do not name is free
  if (here.length === 0) throw nothingHere();
  const route = here.find(([method]) => method === incoming.method);
  if (route === undefined) {
    throw new Refusal(server.options.wrongMethod, 'method', 'there is no such method here', {
      headers: { allow: here.map(([method]) => method).join(', ') },
    });
  }
  const [, path, answer] = route;
  // Stryker disable next-line StringLiteral: what has no id in its path reads none
  const reply = answer(server, incoming, decoded(path.exec(incoming.path)?.[1] ?? ''));
  return server.options.extraFields && incoming.path.includes('/v2/') ? extended(reply) : reply;
}

function extended(reply: Reply): Reply {
  if (!isFields(reply.body)) return reply;
  return { ...reply, body: { api_version: '2.1', warnings: [], ...reply.body } };
}

function addByPath(server: Server, incoming: Incoming, name: string): Reply {
  try {
    return admitAndAdd(server, incoming, name);
  } catch (error) {
    // Stryker disable next-line BlockStatement: only defects look at what was refused
    if (error instanceof Refusal) {
      const body = incoming.body.toString('utf8');
      server.conduct.refused({ kind: name, body, refusal: error }, insidesOf(server));
    }
    throw error;
  }
}

function admitAndAdd(server: Server, incoming: Incoming, name: string): Reply {
  if (server.options.bodyBeforeToken) readJson(incoming);
  const kind = kinds.get(name);
  const grant = admit(server, incoming);
  if (kind === undefined) throw nothingHere();
  demandScope(server, grant, kind.scope);
  return add(server, grant, name, incoming);
}

function addV2BySpelling(server: Server, incoming: Incoming, name: string): Reply {
  const { v2Spelling } = server.options;
  // Stryker disable next-line MethodExpression,StringLiteral: which spellings of a v2 path are served is an option
  const isLong = name.endsWith('.json');
  if (v2Spelling !== 'both' && isLong !== (v2Spelling === '.json')) throw nothingHere();
  // Stryker disable next-line Regex: no type has these letters in its middle
  return addV2(server, incoming, name.replace(/\.json$/, ''));
}

function updateByPath(server: Server, incoming: Incoming, id: string): Reply {
  if (server.options.webhookPut === 'by body') throw nothingHere();
  return updateHook(server, incoming, id);
}

function updateByBody(server: Server, incoming: Incoming): Reply {
  // Stryker disable next-line StringLiteral: whether an update names its webhook in the path or in the body is an option
  return updateHook(server, incoming, '');
}

function oneStatus(server: Server, incoming: Incoming, id: string): Reply {
  return { status: 200, body: statusOf(server, admitToStatus(server, incoming), id) };
}

function manyStatuses(server: Server, incoming: Incoming): Reply {
  const grant = admitToStatus(server, incoming);
  return { status: 200, body: statusesOf(server, grant, readJson(incoming)) };
}

function admitToStatus(server: Server, incoming: Incoming): Grant {
  const grant = admit(server, incoming);
  if (server.options.statusScope === 'any' || grant.scopes.length > 0) return grant;
  throw new Refusal(server.options.missingScope, 'insufficient_scope', 'no scope, no status', {
    headers: { 'www-authenticate': 'Bearer error="insufficient_scope"' },
  });
}

function nothingHere(): Refusal {
  return new Refusal(404, 'not_found', 'there is nothing here');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw nothingHere();
  }
}
