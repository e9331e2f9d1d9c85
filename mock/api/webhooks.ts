import type { Reply } from '../behaviour/answers.ts';
import type { Claims } from '../behaviour/claims.ts';
import type { Webhook } from '../store/webhook.ts';
import type { World } from '../world.ts';
import { type JsonRequest, jsonIn } from './bodies.ts';
import { identify } from './caller.ts';
import { refusal } from './reply.ts';

/** A call of the webhook resource. */
export type WebhookCall = 'create' | 'list' | 'read' | 'update' | 'delete' | 'rotate';

/** Answers every call of the webhook resource. Source: `docs/api.md#webhooks`. */
export async function webhookCall(
  world: World,
  call: WebhookCall,
  request: JsonRequest,
  id: string | undefined,
): Promise<Reply> {
  const identified = await identify(world, request.authorization, 'webhooks');
  if ('refused' in identified) return identified.refused;
  const { caller } = identified;
  if (call === 'create') return create(world, caller, request);
  if (call === 'list') return list(world, caller);
  if (call === 'update') return update(world, caller, request, id);
  return onOne(world, caller, id, call, (webhook) => {
    if (call === 'read') return webhookReply(world, webhook, 200);
    if (call === 'rotate') return rotate(world, webhook);
    world.behaviour.webhooks.remove(world.store, webhook);
    return { subject: 'webhook', status: 204, body: undefined };
  });
}

function create(world: World, caller: Claims, request: JsonRequest): Reply {
  const body = jsonIn(world, request);
  if ('refused' in body) return body.refused;
  const { webhooks } = world.behaviour;
  const problems = problemsOf(world, body.value);
  if (problems.length > 0) return refusal(422, problems);
  const made: Webhook = {
    id: world.random.webhook.uuid(),
    clientId: caller.client_id,
    name: null,
    description: null,
    // Stryker disable next-line StringLiteral: a request without an address was refused
    url: '',
    ...webhooks.kept(body.value as Record<string, unknown>),
    secret: webhooks.secret(world.random.webhook),
    previous: null,
    former: null,
    disabled: false,
  };
  world.store.webhooks.set(made.id, made);
  return webhookReply(world, made, 201, true);
}

function list(world: World, caller: Claims): Reply {
  const { webhooks } = world.behaviour;
  const listed = webhooks.listed(world.store, caller.client_id);
  const shown = listed.map((each) => shownOf(each, webhooks.showsSecret()));
  return { subject: 'webhook', status: 200, body: { webhooks: shown } };
}

function update(world: World, caller: Claims, request: JsonRequest, idInPath?: string): Reply {
  const body = jsonIn(world, request);
  if ('refused' in body) return body.refused;
  const sent = (body.value ?? {}) as Record<string, unknown>;
  const id = idInPath ?? String(sent.id);
  return onOne(world, caller, id, 'update', (webhook) => {
    const { webhooks } = world.behaviour;
    const { name, description, url } = webhook;
    const problems = problemsOf(world, { name, description, url, ...sent });
    if (problems.length > 0) return refusal(422, problems);
    webhooks.update(webhook, webhooks.kept(sent), world.random.webhook);
    return webhookReply(world, webhook, 200);
  });
}

function rotate(world: World, webhook: Webhook): Reply {
  const { webhooks } = world.behaviour;
  const made = webhooks.secret(world.random.webhook);
  const now = world.clock.now().getTime();
  const overlap = world.settings.secretOverlap * 1000;
  const { secret: former } = webhook;
  const secret = webhooks.rotate(webhook, made, now, overlap);
  webhook.former = former;
  return { subject: 'webhook', status: 200, body: { id: webhook.id, secret } };
}

function onOne(
  world: World,
  caller: Claims,
  id: string | undefined,
  call: 'read' | 'update' | 'delete' | 'rotate',
  act: (webhook: Webhook) => Reply,
): Reply {
  const { webhooks } = world.behaviour;
  // Stryker disable next-line StringLiteral: no webhook has either id
  const found = webhooks.find(world.store, id ?? '', caller.client_id, call);
  if (found) return act(found);
  return refusal(404, [{ field: 'id', code: 'unknown', message: 'no webhook has this id' }]);
}

/** What is wrong with a webhook, its address included. */
function problemsOf({ behaviour: { webhooks } }: World, value: unknown) {
  const problems = webhooks.problems(value);
  const url = (value as { url?: unknown } | null)?.url;
  if (problems.length > 0 || typeof url !== 'string' || webhooks.takesUrl(url)) return problems;
  const message = 'must be https, or http on loopback';
  return [{ field: 'url', code: 'not_allowed', message }];
}

function webhookReply(
  { behaviour }: World,
  webhook: Webhook,
  status: number,
  isNew = false,
): Reply {
  const body = shownOf(webhook, isNew || behaviour.webhooks.showsSecret());
  return { subject: 'webhook', status, body };
}

function shownOf({ id, name, description, url, secret }: Webhook, withSecret: boolean) {
  return { id, name, description, url, ...(withSecret ? { secret } : {}) };
}
