import { randomBytes } from 'node:crypto';
import { type Incoming, readJson } from './http/incoming.ts';
import type { Reply } from './http/reply.ts';
import { followLink } from './links.ts';
import { decide, visit } from './pages.ts';
import type { EndUser } from './people.ts';
import { Refusal } from './refusal.ts';
import { announceDecision, deliverAgain, returnAddress } from './second-version/events.ts';
import type { Server } from './state.ts';

/** Test control for one server; `path` is what comes below its base. Source: `docs/control-protocol.md`. */
export function controlOf(
  server: Server,
): (incoming: Incoming, path: string) => Reply | Promise<Reply> {
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

async function withServer(server: Server, incoming: Incoming, call: string): Promise<Reply> {
  switch (call) {
    case 'GET ':
      return { status: 200, body: { protocol: 1, capabilities: capabilities(server) } };
    case 'GET clock':
      return time(server);
    case 'POST clock':
      server.clock.advance(secondsOf(readJson(incoming)));
      // Stryker disable next-line CallExpression: whether a delivery that failed is repeated is an option
      await deliverAgain(server);
      return time(server);
    case 'POST people':
      return { status: 201, body: { person_id: server.people.create().id } };
    default:
      throw new Refusal(404, 'not_found', 'test control has no such call');
  }
}

function withPerson(
  server: Server,
  incoming: Incoming,
  id: string,
  action: string,
): Reply | Promise<Reply> {
  const person = server.people.find(id);
  if (person === null) throw new Refusal(404, 'not_found', 'there is no such person');
  switch (`${incoming.method} ${action}`) {
    case 'POST visit':
      return { status: 200, body: { page: visited(server, person, readJson(incoming)) } };
    case 'POST consent':
      return consented(server, person, readJson(incoming));
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

/** A decision on a verification is announced, and leads the person back, before the call is answered. */
async function consented(server: Server, person: EndUser, body: unknown): Promise<Reply> {
  const request = followLink(server, String(Object(body).redirect_uri));
  const before = request?.decision ?? null;
  const page = decided(server, person, body);
  if (request === null || before !== null || request.decision === null) {
    return { status: 200, body: { page } };
  }
  await announceDecision(server, request);
  const address = returnAddress(server, request);
  const { returnsBy } = server.options;
  if (address === null) return { status: 200, body: { page } };
  if (returnsBy !== 'answer') await fetch(address, { redirect: 'manual' }).catch(() => null);
  return { status: 200, body: { page, ...(returnsBy === 'call' ? {} : { return_to: address }) } };
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

function forget(server: Server): void {
  const { submissions, tokens, people, accounts, files, asked, hooks } = server;
  for (const part of [submissions, tokens, people, accounts, files, asked, hooks]) part.clear();
  server.undelivered.length = 0;
}

function newEpoch(): string {
  return randomBytes(6).toString('hex');
}
