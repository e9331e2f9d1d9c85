import type { CredentialTypeName } from '../credentials/all.ts';
import { addPath } from '../endpoints.ts';
import type { Payload } from '../payload.ts';
import type { ProviderState } from '../provider-states.ts';
import { examplePayload } from './credentials.ts';
import type { Interaction, InteractionRequest, InteractionResponse } from './interaction.ts';
import { linkOf } from './link.ts';
import { authorized, exampleId } from './request-parts.ts';
import { match, type Template } from './template.ts';

/** A payload with the partner's own id. */
export type Submission = Payload & { id: string };

/** The POST of a payload, with an id that the provider state names. */
export function addRequest(credentialType: string, payload: Payload): InteractionRequest {
  return {
    method: 'POST',
    path: addPath(credentialType),
    headers: authorized,
    body: { json: { id: match.fromState('{id}', exampleId), ...payload } as unknown as Template },
  };
}

/**
 * A submission of this type that is accepted.
 *
 * Source: `docs/api.md#version-1`, `docs/api.md#payloads`, `docs/api.md#link`.
 */
export function accepted(type: CredentialTypeName): Interaction<Submission> {
  return submitting(
    type,
    `a submission of ${type}`,
    { name: 'no submission has this id', parameters: { as: 'id' } },
    { status: 201, json: { redirect_uri: linkOf(type) } },
  );
}

/** The same submission once more within 48 hours. Source: `docs/api.md#the-same-id-again`; 200 or 201 is open. */
export function repeated(type: CredentialTypeName): Interaction<Submission> {
  return submitting(
    type,
    `a repeated submission of ${type}`,
    { name: 'a submission is incomplete', parameters: { credentialType: type, as: 'id' } },
    { status: [201, 200], json: { redirect_uri: linkOf(type) } },
  );
}

function submitting(
  type: CredentialTypeName,
  description: string,
  state: ProviderState,
  response: InteractionResponse,
): Interaction<Submission> {
  const payload = examplePayload(type);
  return {
    description,
    states: [mayAdd(type), state],
    sent: { id: exampleId, ...payload },
    request: addRequest(type, payload),
    response,
  };
}

function mayAdd(type: CredentialTypeName): ProviderState {
  return {
    name: 'the access token is good for this credential type',
    parameters: { credentialType: type },
  };
}
