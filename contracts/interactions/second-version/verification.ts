import { verifyPath, verifyResultPath } from '../../endpoints.ts';
import type { ProviderState } from '../../provider-states.ts';
import type { Interaction } from '../interaction.ts';
import { authorized, exampleId } from '../request-parts.ts';
import { match, type Template } from '../template.ts';

/** A request to verify a person, as a consumer sends it. */
export interface SentVerification {
  readonly request_id: string;
  readonly callback_url: string;
}

const mayVerify: readonly ProviderState[] = [
  { name: 'the API has this feature', parameters: { feature: 'verify' } },
  { name: 'the access token is good for verifications', parameters: {} },
];

// The host is reserved for examples: RFC 2606.
const callback = 'https://partner.example/verified';
const webAddress = /^https?:\/\/[^/?#]+\/\S*$/;

/** A request to verify a person, answered with their link. Source: `docs/api.md#verification`; the names are assumed. */
export const verificationRequested: Interaction<SentVerification> = {
  description: 'a request to verify a person',
  states: [...mayVerify, { name: 'no verification has this id', parameters: { as: 'id' } }],
  sent: { request_id: exampleId, callback_url: callback },
  request: {
    method: 'POST',
    path: verifyPath('digital_identity'),
    headers: authorized,
    body: {
      json: {
        request_id: match.fromState('{id}', exampleId),
        callback_url: match.regex(webAddress, callback),
      },
    },
  },
  response: {
    status: [201, 200],
    json: {
      request_id: match.like(exampleId),
      redirect_uri: match.regex(
        webAddress,
        'https://app.seekpass-staging.com/partner/verify/digitalIdentity#content=example',
      ),
    },
  },
};

const given = {
  incomplete: 'a verification is incomplete',
  verified: 'a verification was verified',
  canceled: 'a verification was canceled',
} as const;

/** A request for the result of a verification. Source: `docs/api.md#verification`; path and names are assumed. */
export function verificationResult(status: keyof typeof given): Interaction<string> {
  const path = match.fromState(
    verifyResultPath.replace('{request_id}', '{id}'),
    verifyResultPath.replace('{request_id}', exampleId),
  );
  return {
    description: `the result of a verification that is ${status}`,
    states: [...mayVerify, { name: given[status], parameters: { as: 'id' } }],
    sent: exampleId,
    request: { method: 'GET', path, headers: authorized },
    response: { status: 200, json: resultBody(status) },
  };
}

function resultBody(status: keyof typeof given): Template {
  const shown = { credential: { full_name: match.like('Synthia Person') } };
  return {
    request_id: match.like(exampleId),
    status,
    ...(status === 'verified' ? shown : {}),
  };
}
