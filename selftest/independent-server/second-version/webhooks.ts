import { randomBytes, randomUUID } from 'node:crypto';
import { admit } from '../access.ts';
import type { Hook } from '../hook.ts';
import type { Incoming } from '../http/incoming.ts';
import type { Reply } from '../http/reply.ts';
import { Refusal } from '../refusal.ts';
import type { Server } from '../state.ts';
import { type Fields, isFields } from '../validation/objects.ts';
import { jsonBody } from './add.ts';

/** Makes a webhook and answers with its secret. Source: `docs/api.md#webhooks`. @throws {Refusal} if the caller, the body or the number of webhooks is refused */
export function createHook(server: Server, incoming: Incoming): Reply {
  const { clientId } = admit(server, incoming);
  const sent = membersIn(server, jsonBody(server, incoming), true);
  // Stryker disable next-line MethodExpression,ArrowFunction,ConditionalExpression,EqualityOperator: how many webhooks a partner may have is an option
  const own = [...server.hooks.values()].filter((each) => each.clientId === clientId);
  if (server.options.webhooksPerClient === 'one' && own.length > 0) {
    throw new Refusal(409, 'limit', 'a partner has one webhook');
  }
  const hook: Hook = {
    id: randomUUID(),
    clientId,
    name: null,
    description: null,
    // Stryker disable next-line StringLiteral: an address is always sent
    url: '',
    secret: newSecret(),
    gone: false,
    ...sent,
  };
  server.hooks.set(hook.id, hook);
  return { status: 201, body: shown(hook, true) };
}

/** Lists the webhooks of the caller. @throws {Refusal} if the caller is refused */
export function listHooks(server: Server, incoming: Incoming): Reply {
  const { clientId } = admit(server, incoming);
  const own = [...server.hooks.values()].filter((each) =>
    server.conduct.isOwn(each.clientId === clientId),
  );
  const list = own.map((each) => shown(each, server.options.secretShown));
  return { status: 200, body: server.options.webhookList === 'bare' ? list : { data: list } };
}

/** Reads one webhook. @throws {Refusal} if the caller is refused, or has no such webhook */
export function readHook(server: Server, incoming: Incoming, id: string): Reply {
  return { status: 200, body: shown(hookOf(server, incoming, id), server.options.secretShown) };
}

/** Changes the members of a webhook that the body names. @throws {Refusal} if the caller, the body or the id is refused */
export function updateHook(server: Server, incoming: Incoming, id: string): Reply {
  // Stryker disable next-line CallExpression: the webhook is looked up for the same caller
  admit(server, incoming);
  const body = jsonBody(server, incoming);
  const inBody = isFields(body) ? String(body.id) : '';
  // Stryker disable next-line ConditionalExpression,StringLiteral: whether an update names its webhook in the path or in the body is an option
  const hook = hookOf(server, incoming, id === '' ? inBody : id);
  const emptied =
    server.options.webhookUpdate === 'as a whole' ? { name: null, description: null } : {};
  Object.assign(hook, emptied, membersIn(server, body, false));
  return { status: 200, body: shown(hook, server.options.secretShown) };
}

/** Deletes one webhook. @throws {Refusal} if the caller is refused, or has no such webhook */
export function deleteHook(server: Server, incoming: Incoming, id: string): Reply {
  server.hooks.delete(hookOf(server, incoming, id).id);
  const status = server.options.webhookDeleted;
  // Stryker disable next-line ConditionalExpression,EqualityOperator: what a deletion is answered with is an option
  return status === 204 ? { status, body: undefined } : { status, body: { deleted: true } };
}

/** Gives a webhook a new secret and answers with it. @throws {Refusal} if the caller is refused, or has no such webhook */
export function rotateHook(server: Server, incoming: Incoming, id: string): Reply {
  const hook = hookOf(server, incoming, id);
  const rotation = server.conduct.rotated(hook.secret, newSecret());
  // Stryker disable next-line all: for how long an old secret signs is an option
  hook.former = {
    secret: hook.secret,
    until: server.clock.now() + server.options.secretOverlap * 1000,
  };
  hook.secret = rotation.kept;
  // Stryker disable next-line all: whether a rotation is answered with the secret is an option
  if (server.options.rotationAnswer === 'nothing') return { status: 204, body: undefined };
  const body = { id: hook.id, secret: rotation.answered };
  // Stryker disable next-line ObjectLiteral,BooleanLiteral: what a rotation is answered with beside the secret is an option
  const whole = { ...shown(hook, false), secret: rotation.answered };
  return { status: 200, body: server.options.rotationAnswer === 'webhook' ? whole : body };
}

function newSecret(): string {
  return randomBytes(32).toString('hex');
}

function hookOf(server: Server, incoming: Incoming, id: string): Hook {
  const { clientId } = admit(server, incoming);
  const hook = server.hooks.get(id);
  if (hook !== undefined && server.conduct.isOwn(hook.clientId === clientId)) return hook;
  throw new Refusal(404, 'not_found', 'there is no such webhook');
}

function shown({ id, name, description, url, secret }: Hook, withSecret: boolean): object {
  return { id, name, description, url, ...(withSecret ? { secret } : {}) };
}

function membersIn(server: Server, body: unknown, isNew: boolean): Partial<Hook> {
  if (!isFields(body)) throw unfit(server, 'base');
  if (isNew || body.url !== undefined) expectUrl(server, body.url);
  // Stryker disable next-line MethodExpression: further members are shown nowhere
  const texts = Object.entries(body).filter(([name]) =>
    ['name', 'description', 'url'].includes(name),
  );
  // Stryker disable next-line ArrowFunction,ConditionalExpression,EqualityOperator: no rule says that a name or a description has to be a text
  const wrong = texts.find(([, value]) => value !== null && typeof value !== 'string');
  if (wrong !== undefined) throw unfit(server, wrong[0]);
  return Object.fromEntries(texts) as Fields as Partial<Hook>;
}

function expectUrl(server: Server, url: unknown): void {
  // Stryker disable next-line StringLiteral: neither text is the scheme of an address
  const { protocol = '' } = (typeof url === 'string' && URL.parse(url)) || {};
  const allowed = server.options.webhookSchemes === 'https' ? ['https:'] : ['https:', 'http:'];
  // Stryker disable next-line StringLiteral: no rule says how a refused webhook names its field
  if (!allowed.includes(protocol)) throw unfit(server, 'url');
}

function unfit({ options }: Server, field: string): Refusal {
  return new Refusal(options.refusal, 'invalid', `${field} is invalid`, {
    problems: [{ field, code: 'invalid', message: `${field} is invalid` }],
  });
}
