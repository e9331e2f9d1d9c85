import { tokenPath } from '../endpoints.ts';
import type { Interaction, InteractionRequest } from './interaction.ts';
import { match } from './template.ts';

/** The fields of a token request. */
export interface TokenRequest {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Space-separated. */
  readonly scope: string;
}

const sent: TokenRequest = {
  clientId: 'partner-client',
  clientSecret: 'synthetic-client-secret',
  scope: 'write.education',
};

/** A token request by client credentials, which is granted. Source: `docs/api.md#tokens`. */
export const tokenGranted: Interaction<TokenRequest> = {
  description: 'a token request by client credentials',
  states: [{ name: 'the partner client may ask for tokens', parameters: { scope: sent.scope } }],
  sent,
  request: tokenRequest(sent),
  response: {
    status: 200,
    json: {
      access_token: match.regex(/^[\w-]+\.[\w-]+\.[\w-]*$/, 'synthetic.access.token'),
    },
  },
};

/** A token request with a wrong secret. Source: RFC 6749 section 5.2. */
export const tokenRefused: Interaction<TokenRequest> = {
  description: 'a token request with a wrong client secret',
  states: [{ name: 'the client secret is wrong', parameters: {} }],
  sent: { ...sent, clientSecret: 'wrong-client-secret' },
  request: tokenRequest({ ...sent, clientSecret: 'wrong-client-secret' }),
  response: { status: [401, 400] },
};

function tokenRequest({ clientId, clientSecret, scope }: TokenRequest): InteractionRequest {
  return {
    method: 'POST',
    path: tokenPath,
    headers: {},
    body: {
      form: {
        grant_type: 'client_credentials',
        client_id: match.like(clientId),
        client_secret: match.like(clientSecret),
        scope: match.like(scope),
      },
    },
  };
}
