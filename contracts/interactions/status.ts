import type { CredentialTypeName } from '../credentials/all.ts';
import { statusesPath, statusPath } from '../endpoints.ts';
import type { ProviderState } from '../provider-states.ts';
import type { Interaction, InteractionRequest } from './interaction.ts';
import { authorized, exampleId } from './request-parts.ts';
import { match, type Template } from './template.ts';

type Status = 'incomplete' | 'verified' | 'canceled';

const mayRead: ProviderState = { name: 'the access token is good', parameters: {} };

/** A UTC time, to the second or finer. */
const utcTime = match.regex(
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)$/,
  '2026-01-01T12:00:00Z',
);

const given = {
  incomplete: 'a submission is incomplete',
  verified: 'a submission was verified',
  canceled: 'a submission was canceled',
} as const;

/** A request for the status of one submission. Source: `docs/api.md#status`. */
export function statusOf(
  status: Status,
  type: CredentialTypeName = 'education',
): Interaction<string> {
  return {
    description: `the status of a submission that is ${status}`,
    states: [mayRead, { name: given[status], parameters: { credentialType: type, as: 'id' } }],
    sent: exampleId,
    request: statusRequest(),
    response: { status: 200, json: statusBody(status, exampleId) },
  };
}

/** A request for the status of an id that was never submitted. The status of the answer is assumed. */
export const unknownStatus: Interaction<string> = {
  description: 'the status of a submission that was never made',
  states: [mayRead, { name: 'no submission has this id', parameters: { as: 'id' } }],
  sent: exampleId,
  request: statusRequest(),
  response: { status: 404 },
};

const several = ['incomplete', 'verified', 'canceled'] as const;

/** A request for the statuses of three submissions at once, each in another state. Source: `docs/api.md#status`. */
export function statusesOf(type: CredentialTypeName = 'education'): Interaction<readonly string[]> {
  const ids = several.map((status) => `partner-${status}-submission`);
  const states = several.map((status) => ({
    name: given[status],
    parameters: { credentialType: type, as: status },
  }));
  return {
    description: 'the statuses of several submissions',
    states: [mayRead, ...states],
    sent: ids,
    request: {
      method: 'POST',
      path: statusesPath,
      headers: authorized,
      body: {
        json: { ids: several.map((status, at) => match.fromState(`{${status}}`, ids[at] ?? '')) },
      },
    },
    response: {
      status: 200,
      json: {
        credentials: match.containing(
          ...several.map((status, at) => statusBody(status, ids[at] ?? '')),
        ),
      },
    },
  };
}

function statusRequest(): InteractionRequest {
  const path = match.fromState(
    '/api/partner/v1/submissions/{id}/status.json',
    statusPath(exampleId),
  );
  return { method: 'GET', path, headers: authorized };
}

function statusBody(status: Status, id: string): Template {
  return {
    id: match.like(id),
    status,
    finalized_at: status === 'incomplete' ? null : utcTime,
  };
}
