import type { CredentialType } from '../credentials/define.ts';
import {
  addV2Path,
  verifyPath,
  verifyResultPath,
  webhookPath,
  webhookSecretPath,
  webhooksPath,
} from '../endpoints.ts';
import { eventTypes } from '../messages/event.ts';
import { answer, assumed, body, inPath, refusals } from './references.ts';

const withToken = [{ partner: [] }];

/** POST of one v2 credential type, as an entry of `paths`. */
export function addV2Operation({ name, title, scope }: CredentialType) {
  const post = {
    operationId: `add_v2_${name}`,
    tags: ['v2'],
    summary: `${title}: a submission, answered with the link that its holder opens`,
    security: [{ partner: [scope] }],
    requestBody: body(`${name}_v2`),
    responses: {
      201: assumed(answer('Stored, or stored before under the same id', 'added_v2')),
      ...refusals('Refused, and nothing is stored'),
    },
  };
  return [addV2Path(name), { post }] as const;
}

const addBatch = {
  operationId: 'add_v2_batch',
  tags: ['v2'],
  summary: 'Several credentials behind one link; the token needs the scope of every kind inside',
  security: withToken,
  requestBody: body('batch'),
  responses: {
    201: assumed(answer('Stored, with an upload link for each asset', 'added_v2')),
    ...refusals('Refused, and nothing is stored'),
  },
};

const verifyIdentity = {
  operationId: 'verifyDigitalIdentity',
  tags: ['verify'],
  summary: 'Asks a person for their digital identity',
  security: [{ partner: ['read.digital_identity'] }],
  requestBody: body('verification_request'),
  responses: {
    201: assumed(answer('The link that the person opens', 'verification_asked')),
    ...refusals('Refused'),
  },
  callbacks: {
    returned: {
      '{$request.body#/callback_url}': {
        get: {
          summary: 'The person comes back after the decision',
          responses: { '2XX': { description: "The partner's own page" } },
        },
      },
    },
  },
};

const readResult = {
  operationId: 'readVerification',
  tags: ['verify'],
  summary: 'What became of a verification',
  security: [{ partner: ['read.digital_identity'] }],
  parameters: [inPath('request_id', 'The id of the verification request')],
  responses: {
    200: assumed(answer('The result', 'verification_result')),
    ...refusals('Unknown request, or no valid token'),
  },
};

/** One call of the webhook resource. */
function webhookCall(operationId: string, summary: string, status: number, schema: string | null) {
  const done = schema === null ? { description: summary } : answer(summary, schema);
  return {
    operationId,
    tags: ['webhooks'],
    summary,
    security: withToken,
    responses: { [status]: assumed(done), ...refusals('Unknown webhook, or no valid token') },
  };
}

const ofOne = { parameters: [inPath('id', 'The id of the webhook')] };

/** Every v2 path but those of the credential types. */
export const pathsV2 = {
  [addV2Path('batch')]: { post: addBatch },
  [verifyPath('digital_identity')]: { post: verifyIdentity },
  [verifyResultPath]: { get: readResult },
  [webhooksPath]: {
    post: {
      ...webhookCall('createWebhook', 'Made, with its secret', 201, 'webhook'),
      requestBody: body('webhook_request'),
    },
    get: webhookCall('listWebhooks', 'The webhooks of this partner', 200, 'webhook_list'),
  },
  // The braces of the template must not be encoded.
  [decodeURIComponent(webhookPath('{id}'))]: {
    ...ofOne,
    get: webhookCall('readWebhook', 'The webhook', 200, 'webhook'),
    put: {
      ...webhookCall('updateWebhook', 'The webhook as it is now', 200, 'webhook'),
      requestBody: body('webhook_request'),
    },
    delete: webhookCall('deleteWebhook', 'Deleted', 204, null),
  },
  [decodeURIComponent(webhookSecretPath('{id}'))]: {
    ...ofOne,
    put: webhookCall('rotateWebhookSecret', 'The new secret', 200, 'rotated_secret'),
  },
};

/** What is posted to a registered webhook. */
export const webhooks = {
  verification: {
    post: {
      operationId: 'verificationDecided',
      summary: `A person has decided: ${Object.values(eventTypes).join(' or ')}`,
      parameters: [
        signed('X-Timestamp', 'Unix seconds; a receiver refuses one more than 900 seconds off'),
        signed(
          'X-Signature',
          'HMAC-SHA256 of <X-Timestamp>.<raw body> under the secret, in lower-case hexadecimal digits',
        ),
      ],
      requestBody: body('event'),
      responses: { '2XX': { description: 'Taken' } },
    },
  },
};

function signed(name: string, description: string) {
  return { name, in: 'header', required: true, description, schema: { type: 'string' } };
}
