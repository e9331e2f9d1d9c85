import type { Reply } from '../behaviour/answers.ts';
import type { Claims } from '../behaviour/claims.ts';
import type { MockClient } from '../clients.ts';
import type { World } from '../world.ts';

const noStore = { 'Cache-Control': 'no-store', Pragma: 'no-cache' };

/** Answers a token request. Source: `docs/api.md#tokens`, RFC 6749 sections 4.4, 5.1 and 5.2. */
export async function token(
  world: World,
  contentType: string,
  text: string,
  authorization: string | undefined,
): Promise<Reply> {
  const { tokens } = world.behaviour;
  const form = readForm(world, contentType, text);
  if (!form) return tokenError(400, 'invalid_request', formExpected(contentType));
  if (!form.grant_type) return tokenError(400, 'invalid_request', 'grant_type is missing');
  // Stryker disable next-line StringLiteral: no client, secret or scope is called so
  const client = tokens.client(world.clients, form.client_id ?? '', form.client_secret ?? '');
  if (!client) return tokenError(401, 'invalid_client', clientExpected(form, authorization));
  if (!tokens.grants(form.grant_type)) {
    return tokenError(400, 'unsupported_grant_type', 'only client_credentials is supported');
  }
  // Stryker disable next-line StringLiteral: no client, secret or scope is called so
  const scopes = tokens.scopes(client, (form.scope ?? '').split(' ').filter(Boolean));
  if (!scopes) return tokenError(400, 'invalid_scope', 'scope is missing, unknown or not allowed');
  return grant(world, client, scopes);
}

const FIELDS =
  'the body must be a form (application/x-www-form-urlencoded) with grant_type, client_id, client_secret and scope, each once';

/** The media type of a content type, without its parameters. */
const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+(?=\s*(?:;|$))/;

function formExpected(contentType: string): string {
  if (isForm(contentType)) return `a field is given twice; ${FIELDS}`;
  const [came = 'of no readable content type'] = MEDIA_TYPE.exec(contentType) ?? [];
  return `${FIELDS}, and not ${came}`;
}

/** OAuth libraries authenticate by a header unless they are configured otherwise. */
function clientExpected(
  form: Readonly<Record<string, string>>,
  authorization: string | undefined,
): string {
  const missing = ['client_id', 'client_secret'].filter((name) => !form[name]);
  if (missing.length === 0) return 'client_id and client_secret do not fit';
  if (authorization?.toLowerCase().startsWith('basic ')) {
    return 'client_id and client_secret must be form fields; an Authorization: Basic header is not read';
  }
  return `${missing.join(' and ')} missing; client_id and client_secret must be form fields`;
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

/** The form's fields; null if the text is not a form, or a form that is refused. */
function readForm(
  { behaviour }: World,
  contentType: string,
  text: string,
): Record<string, string> | null {
  return isForm(contentType) ? behaviour.tokens.form([...new URLSearchParams(text)]) : null;
}

function isForm(contentType: string): boolean {
  // Stryker disable next-line MethodExpression: the value of a header comes without space around it
  return /^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType.trim());
}

function tokenError(status: number, error: string, error_description: string): Reply {
  return { subject: 'refused', status, headers: noStore, body: { error, error_description } };
}
