import { batchSchema } from '../batch.ts';
import { credentialTypes, credentialTypesV2 } from '../credentials/all.ts';
import { statusesPath, statusPath, tokenPath } from '../endpoints.ts';
import { added, addedV2 } from '../messages/added.ts';
import { errorBody } from '../messages/errors.ts';
import { event } from '../messages/event.ts';
import { submissionStatus, submissionStatuses } from '../messages/status.ts';
import { tokenError, tokenRequest, tokenResponse } from '../messages/token.ts';
import {
  verificationAsked,
  verificationRequest,
  verificationResult,
} from '../messages/verification.ts';
import { rotatedSecret, webhook, webhookList, webhookRequest } from '../messages/webhook.ts';
import { payloadV2Schema } from '../payload-v2.ts';
import { scopes } from '../scopes.ts';
import { addOperation, statusesOperation, statusOperation, tokenOperation } from './operations.ts';
import { addV2Operation, pathsV2, webhooks } from './operations-v2.ts';
import { payloadJsonSchema } from './payload-json-schema.ts';
import { type JsonSchema, plainJsonSchema } from './plain-json-schema.ts';

/**
 * Both versions of the Partner API as an OpenAPI 3.1 document, made from the contracts.
 *
 * What the pages leave open is marked `x-basis: A`. Source: `docs/api.md#version-1` and the sections after it.
 */
export function openApiDocument() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'SEEK Pass Partner API, as far as it is public',
      version: '2',
      description:
        'Reconstructed from the public developer pages by seekpass-conformance; not an official document.',
    },
    servers: [{ url: 'https://app.seekpass-staging.com', description: 'staging' }],
    tags: ['token', 'submissions', 'status', 'v2', 'verify', 'webhooks'].map((name) => ({ name })),
    paths: {
      [tokenPath]: { post: tokenOperation },
      ...Object.fromEntries(credentialTypes.map(addOperation)),
      // The braces of the template must not be encoded.
      [decodeURIComponent(statusPath('{id}'))]: { get: statusOperation },
      [statusesPath]: { post: statusesOperation },
      ...Object.fromEntries(credentialTypesV2.map(addV2Operation)),
      ...pathsV2,
    },
    webhooks,
    components: { schemas: schemas(), securitySchemes: { partner } },
  };
}

const partner = {
  type: 'oauth2',
  flows: {
    clientCredentials: {
      tokenUrl: tokenPath,
      scopes: Object.fromEntries(scopes.map((scope) => [scope, `may ${scope.replace('.', ' ')}`])),
    },
  },
};

function schemas(): Record<string, JsonSchema> {
  const ofTypes = credentialTypes.map((type) => [type.name, payloadJsonSchema(type)] as const);
  const ofTypesV2 = credentialTypesV2.map(
    (type) => [`${type.name}_v2`, plainJsonSchema(payloadV2Schema(type))] as const,
  );
  return {
    ...Object.fromEntries([...ofTypes, ...ofTypesV2]),
    batch: plainJsonSchema(batchSchema()),
    added_v2: plainJsonSchema(addedV2),
    verification_request: plainJsonSchema(verificationRequest),
    verification_asked: plainJsonSchema(verificationAsked),
    verification_result: plainJsonSchema(verificationResult),
    webhook_request: plainJsonSchema(webhookRequest),
    webhook: plainJsonSchema(webhook),
    webhook_list: plainJsonSchema(webhookList),
    rotated_secret: plainJsonSchema(rotatedSecret),
    event: plainJsonSchema(event),
    added: plainJsonSchema(added),
    errors: plainJsonSchema(errorBody),
    submission_status: plainJsonSchema(submissionStatus),
    submission_statuses: plainJsonSchema(submissionStatuses),
    token_request: plainJsonSchema(tokenRequest),
    token: plainJsonSchema(tokenResponse),
    token_error: plainJsonSchema(tokenError),
  };
}
