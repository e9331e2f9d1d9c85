import { randomBytes } from 'node:crypto';
import { type Incoming, readJson } from './http/incoming.ts';
import type { Reply } from './http/reply.ts';
import { decide, visit } from './pages.ts';
import type { EndUser } from './people.ts';
import { Refusal } from './refusal.ts';
import type { Server } from './state.ts';

/** Test control for one server; `path` is what comes below its base. Source: `docs/control-protocol.md`. */
export function controlOf(server: Server): (incoming: Incoming, path: string) => Reply {
  let epoch = newEpoch();
  return (incoming, path) => {
    const claimed = incoming.headers['x-control-epoch'];
    if (claimed !== undefined && claimed !== epoch) {
      throw new Refusal(409, 'epoch', 'this target was reset by another run');
    }
    const { method } = incoming;
    if (method === 'POST' && path === '/reset' && server.options.reset) {
      forget(server);
      epoch = newEpoch();
      return { status: 200, body: { epoch } };
    }
    const [, place, name, action] =
      /^\/([a-z]*)(?:\/([^/]+))?(?:\/([a-z-]+))?\/?$/.exec(path) ?? [];
    if (place === 'people' && name !== undefined) {
      return withPerson(server, incoming, decodeURIComponent(name), action ?? '');
    }
    return withServer(server, incoming, `${method} ${place ?? ''}`);
  };
}

function withServer(server: Server, incoming: Incoming, call: string): Reply {
  switch (call) {
    case 'GET ':
      return { status: 200, body: { protocol: 1, capabilities: capabilities(server) } };
    case 'GET clock':
      return time(server);
    case 'POST clock':
      server.clock.advance(secondsOf(readJson(incoming)));
      return time(server);
    case 'POST people':
      return { status: 201, body: { person_id: server.people.create().id } };
    default:
      throw new Refusal(404, 'not_found', 'test control has no such call');
  }
}

function withPerson(server: Server, incoming: Incoming, id: string, action: string): Reply {
  const person = server.people.find(id);
  if (person === null) throw new Refusal(404, 'not_found', 'there is no such person');
  switch (`${incoming.method} ${action}`) {
    case 'POST visit':
      return { status: 200, body: { page: visited(server, person, readJson(incoming)) } };
    case 'POST consent':
      return { status: 200, body: { page: decided(server, person, readJson(incoming)) } };
    case 'POST app-sign-in':
      person.appSince ??= server.clock.now();
      return { status: 204, body: undefined };
    case 'GET credentials':
      return { status: 200, body: { credentials: server.accounts.list(person) } };
    default:
      throw new Refusal(404, 'not_found', 'a person has no such call');
  }
}

function visited(server: Server, person: EndUser, body: unknown) {
  const { redirect_uri, sign_in } = body as { redirect_uri?: unknown; sign_in?: unknown };
  return visit(server, person, String(redirect_uri), sign_in !== false);
}

function decided(server: Server, person: EndUser, body: unknown) {
  const { redirect_uri, decision } = body as { redirect_uri?: unknown; decision?: unknown };
  if (decision !== 'accept' && decision !== 'cancel') {
    throw new Refusal(400, 'decision', 'a decision is accept or cancel');
  }
  return decide(server, person, String(redirect_uri), decision);
}

function secondsOf(body: unknown): number {
  const seconds = (body as { advance_seconds?: unknown } | null)?.advance_seconds;
  if (typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0) return seconds;
  throw new Refusal(400, 'advance_seconds', 'time goes forward, by seconds');
}

function time({ clock }: Server): Reply {
  return { status: 200, body: { now: new Date(clock.now()).toISOString() } };
}

function capabilities({ options }: Server): readonly string[] {
  return ['accounts', ...(options.reset ? ['reset'] : []), 'people', 'clock', 'weather'];
}

function forget({ submissions, tokens, people, accounts }: Server): void {
  for (const part of [submissions, tokens, people, accounts]) part.clear();
}

function newEpoch(): string {
  return randomBytes(6).toString('hex');
}
