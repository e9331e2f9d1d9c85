import type { CredentialType } from '../credentials/define.ts';
import { addPath } from '../endpoints.ts';
import { answer, body, inPath } from './references.ts';

/** POST of the token path. */
export const tokenOperation = {
  operationId: 'requestToken',
  tags: ['token'],
  summary: 'A token by client credentials',
  security: [],
  requestBody: body('token_request', 'application/x-www-form-urlencoded'),
  responses: {
    200: answer('The token', 'token'),
    '4XX': { ...answer('No token, as RFC 6749 section 5.2', 'token_error'), 'x-basis': 'A' },
  },
};

/** POST of one credential type, as an entry of `paths`. */
export function addOperation({ name, title, scope }: CredentialType) {
  const operation = {
    operationId: `add_${name}`,
    tags: ['submissions'],
    summary: `${title}: a submission, answered with the link that its holder opens`,
    security: [{ partner: [scope] }],
    requestBody: body(name),
    responses: {
      201: answer('Stored, or stored before under the same id', 'added'),
      '4XX': { ...answer('Refused, and nothing is stored', 'errors'), 'x-basis': 'A' },
    },
  };
  return [addPath(name), { post: operation }] as const;
}

/** GET of one status. */
export const statusOperation = {
  operationId: 'readStatus',
  tags: ['status'],
  summary: 'What became of one submission',
  security: [{ partner: [] }],
  parameters: [inPath('id', 'The id that the partner gave the submission')],
  responses: {
    200: answer('The status', 'submission_status'),
    '4XX': { ...answer('Unknown id, or no valid token', 'errors'), 'x-basis': 'A' },
  },
};

/** POST of several ids. */
export const statusesOperation = {
  operationId: 'readStatuses',
  tags: ['status'],
  summary: 'What became of up to 30 submissions',
  security: [{ partner: [] }],
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: {
          type: 'object',
          properties: {
            ids: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 30 },
          },
          required: ['ids'],
        },
      },
    },
  },
  responses: {
    200: answer('Their statuses', 'submission_statuses'),
    '4XX': { ...answer('No list of ids, or no valid token', 'errors'), 'x-basis': 'A' },
  },
};
