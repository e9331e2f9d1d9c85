import { admit, demandScope } from './access.ts';
import { add } from './add.ts';
import { type Incoming, readJson } from './http/incoming.ts';
import type { Reply } from './http/reply.ts';
import { kinds } from './kinds.ts';
import { Refusal } from './refusal.ts';
import { insidesOf, type Server } from './state.ts';
import { statusesOf, statusOf } from './status.ts';
import { giveToken } from './token-endpoint.ts';
import type { Grant } from './tokens.ts';

type Route = readonly [
  method: string,
  path: RegExp,
  answer: (server: Server, incoming: Incoming, part: string) => Reply,
];

const routes: readonly Route[] = [
  ['POST', /^\/api\/partner\/v1\/oauth\/token\.json$/, giveToken],
  ['POST', /^\/api\/partner\/v1\/add\/([^/]+)\.json$/, addByPath],
  ['POST', /^\/api\/partner\/v1\/submissions\/status\.json$/, manyStatuses],
  ['GET', /^\/api\/partner\/v1\/submissions\/([^/]+)\/status\.json$/, oneStatus],
];

/** Answers one request of a partner. @throws {Refusal} */
export function answerPartner(server: Server, incoming: Incoming): Reply {
  const here = routes.filter(([, path]) => path.test(incoming.path));
  if (here.length === 0) throw nothingHere();
  const route = here.find(([method]) => method === incoming.method);
  if (route === undefined) {
    throw new Refusal(server.options.wrongMethod, 'method', 'there is no such method here', {
      headers: { allow: here.map(([method]) => method).join(', ') },
    });
  }
  const [, path, answer] = route;
  return answer(server, incoming, decoded(path.exec(incoming.path)?.[1] ?? ''));
}

function addByPath(server: Server, incoming: Incoming, name: string): Reply {
  try {
    return admitAndAdd(server, incoming, name);
  } catch (error) {
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
  throw new Refusal(server.options.missingScope, 'insufficient_scope', 'no scope, no status');
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
