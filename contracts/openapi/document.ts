import { credentialTypes } from '../credentials/all.ts';
import { statusesPath, statusPath, tokenPath } from '../endpoints.ts';
import { added } from '../messages/added.ts';
import { errorBody } from '../messages/errors.ts';
import { submissionStatus, submissionStatuses } from '../messages/status.ts';
import { tokenError, tokenRequest, tokenResponse } from '../messages/token.ts';
import { scopes } from '../scopes.ts';
import { addOperation, statusesOperation, statusOperation, tokenOperation } from './operations.ts';
import { payloadJsonSchema } from './payload-json-schema.ts';
import { type JsonSchema, plainJsonSchema } from './plain-json-schema.ts';

/**
 * The v1 Partner API as an OpenAPI 3.1 document, made from the contracts.
 *
 * What the pages leave open is marked `x-basis: A`. Source: `docs/api.md#version-1` and the sections after it.
 */
export function openApiDocument() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'SEEK Pass Partner API, as far as it is public',
      version: '1',
      description:
        'Reconstructed from the public developer pages by seekpass-conformance; not an official document.',
    },
    servers: [{ url: 'https://app.seekpass-staging.com', description: 'staging' }],
    tags: ['token', 'submissions', 'status'].map((name) => ({ name })),
    paths: {
      [tokenPath]: { post: tokenOperation },
      ...Object.fromEntries(credentialTypes.map(addOperation)),
      // The braces of the template must not be encoded.
      [decodeURIComponent(statusPath('{id}'))]: { get: statusOperation },
      [statusesPath]: { post: statusesOperation },
    },
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
  return {
    ...Object.fromEntries(ofTypes),
    added: plainJsonSchema(added),
    errors: plainJsonSchema(errorBody),
    submission_status: plainJsonSchema(submissionStatus),
    submission_statuses: plainJsonSchema(submissionStatuses),
    token_request: plainJsonSchema(tokenRequest),
    token: plainJsonSchema(tokenResponse),
    token_error: plainJsonSchema(tokenError),
  };
}
