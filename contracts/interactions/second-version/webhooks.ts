import { webhookPath, webhookSecretPath, webhooksPath } from '../../endpoints.ts';
import type { ProviderState } from '../../provider-states.ts';
import type { Interaction, InteractionRequest } from '../interaction.ts';
import { authorized } from '../request-parts.ts';
import { match } from '../template.ts';

/** A webhook as a consumer registers it. */
export interface SentWebhook {
  readonly name: string;
  readonly url: string;
}

const url = 'https://partner.example/events';
const webhookId = 'd3a1f0b2-4c5d-4e6f-8a9b-0c1d2e3f4a5b';
/** Never pinned by more than its type: each webhook has another one. */
const secret = match.like('synthetic-secret-of-the-webhook');

const mayCall: readonly ProviderState[] = [
  { name: 'the API has this feature', parameters: { feature: 'webhooks' } },
  { name: 'the access token is good for webhooks', parameters: {} },
];
const registered: readonly ProviderState[] = [
  ...mayCall,
  { name: 'a webhook is registered', parameters: { as: 'id' } },
];

/** A webhook is registered, and the answer has its secret. Source: `docs/api.md#webhooks`; the status is assumed. */
export const webhookRegistered: Interaction<SentWebhook> = {
  description: 'a webhook to register',
  states: [...mayCall, { name: 'no webhook has this address', parameters: { as: 'url' } }],
  sent: { name: 'results', url },
  request: {
    method: 'POST',
    path: webhooksPath,
    headers: authorized,
    body: { json: { name: match.like('results'), url: match.fromState('{url}', url) } },
  },
  response: {
    status: [201, 200],
    json: { id: match.like(webhookId), url: match.like(url), secret },
  },
};

/** The webhooks of the partner. Source: `docs/api.md#webhooks`; the shape of the list is assumed. */
export const webhooksListed: Interaction<null> = {
  description: 'the webhooks of the partner',
  states: registered,
  sent: null,
  request: { method: 'GET', path: webhooksPath, headers: authorized },
  response: {
    status: 200,
    json: { webhooks: match.containing({ id: match.like(webhookId), url: match.like(url) }) },
  },
};

/** A new secret for a webhook. Source: `docs/api.md#webhooks`. */
export const webhookSecretRotated: Interaction<string> = {
  description: 'a new secret for a webhook',
  states: registered,
  sent: webhookId,
  request: onOne('PUT', webhookSecretPath),
  response: { status: 200, json: { secret } },
};

/** A webhook is deleted. Source: `docs/api.md#webhooks`; the status is assumed. */
export const webhookDeleted: Interaction<string> = {
  description: 'a webhook to delete',
  states: registered,
  sent: webhookId,
  request: onOne('DELETE', webhookPath),
  response: { status: [204, 200, 202] },
};

function onOne(method: 'PUT' | 'DELETE', pathOf: (id: string) => string): InteractionRequest {
  // The braces of the expression must not be encoded.
  const expression = decodeURIComponent(pathOf('{id}'));
  return { method, path: match.fromState(expression, pathOf(webhookId)), headers: authorized };
}
