import type { Reply } from '../behaviour/answers.ts';
import type { Claims } from '../behaviour/claims.ts';
import type { MockClient } from '../clients.ts';
import type { World } from '../world.ts';

const noStore = { 'Cache-Control': 'no-store', Pragma: 'no-cache' };

/** Answers a token request. Source: `docs/api.md#tokens`, RFC 6749 sections 4.4, 5.1 and 5.2. */
export async function token(world: World, contentType: string, text: string): Promise<Reply> {
  const { tokens } = world.behaviour;
  const form = readForm(contentType, text);
  if (!form)
    return tokenError(400, 'invalid_request', 'a form body with each field once is needed');
  if (!form.grant_type) return tokenError(400, 'invalid_request', 'grant_type is missing');
  // Stryker disable next-line StringLiteral: no client, secret or scope is called so
  const client = tokens.client(world.clients, form.client_id ?? '', form.client_secret ?? '');
  if (!client) return tokenError(401, 'invalid_client', 'client_id and client_secret do not fit');
  if (!tokens.grants(form.grant_type)) {
    return tokenError(400, 'unsupported_grant_type', 'only client_credentials is supported');
  }
  // Stryker disable next-line StringLiteral: no client, secret or scope is called so
  const scopes = tokens.scopes(client, (form.scope ?? '').split(' ').filter(Boolean));
  if (!scopes) return tokenError(400, 'invalid_scope', 'scope is missing, unknown or not allowed');
  return grant(world, client, scopes);
}

async function grant(world: World, client: MockClient, scopes: readonly string[]): Promise<Reply> {
  const { tokens } = world.behaviour;
  const iat = Math.floor(world.clock.now().getTime() / 1000);
  const claims: Claims = {
    client_id: client.clientId,
    scope: scopes.join(' '),
    jti: world.random.token.uuid(),
    iat,
    exp: iat + tokens.lifetime(),
  };
  const signed = await tokens.sign(claims, world.tokenKey);
  return { subject: 'token', status: 200, headers: noStore, body: tokens.granted(signed, claims) };
}

/** The form's fields; null if the text is not a form or names a field twice. */
function readForm(contentType: string, text: string): Record<string, string> | null {
  // Stryker disable next-line MethodExpression: the value of a header comes without space around it
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType.trim())) return null;
  const fields = [...new URLSearchParams(text)];
  const form = Object.fromEntries(fields);
  return fields.length === Object.keys(form).length ? form : null;
}

function tokenError(status: number, error: string, error_description: string): Reply {
  return { subject: 'refused', status, headers: noStore, body: { error, error_description } };
}
