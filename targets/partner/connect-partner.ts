import { credentialType } from '../../contracts/credentials/all.ts';
import { addPath, statusesPath, statusPath, tokenPath } from '../../contracts/endpoints.ts';
import { tokenResponse } from '../../contracts/messages/token.ts';
import type { ClientCredentials } from '../../profiles/profile.ts';
import { type Answer, jsonOf } from '../answer.ts';
import { AuthenticationError } from '../errors/authentication-error.ts';
import type { HttpChannel } from '../http/capture.ts';
import type { Call, Http } from '../http/http.ts';
import type { AddOptions, CallOptions, PartnerClient, TokenForm } from '../partner-client.ts';
import type { Redactor } from '../redaction.ts';
import { checkMarkHeader } from './check-mark.ts';
import type { GrantedToken, TokenCache } from './token-cache.ts';

/** One partner client of a target, shared by all sessions. */
export interface PartnerConnection {
  readonly http: Http;
  readonly baseUrl: string;
  readonly credentials: ClientCredentials;
  /** What a token is asked for by default. */
  readonly scopes: readonly string[];
  /** The name of the header that says which check a request is made for; null for none. */
  readonly checkHeader: string | null;
  readonly tokens: TokenCache;
  readonly redactor: Redactor;
  /** Ends the fetching of a shared token, which no single session may end. */
  readonly closed: AbortSignal;
}

/** The Partner API for one session, whose exchanges go to its channel. */
export function connectPartner(connection: PartnerConnection, channel: HttpChannel): PartnerClient {
  const { clientId } = connection.credentials;
  const call = async (
    parts: Parts,
    options: CallOptions = {},
    scopes = connection.scopes,
  ): Promise<Answer> =>
    connection.http.send(
      {
        base: connection.baseUrl,
        budget: 'requests',
        ...parts,
        headers: {
          ...parts.headers,
          ...bearer(options.token === undefined ? await token(scopes) : options.token),
        },
        repeat: options.repeat ?? parts.repeat,
        unrecorded: checkMarkHeader(connection.checkHeader, channel),
      },
      channel,
    );

  function token(scopes: readonly string[] = connection.scopes): Promise<string> {
    const asked = [...new Set(scopes)].sort().join(' ');
    return connection.tokens.get(asked, () => fetchToken(connection, channel, asked));
  }

  return {
    clientId,
    token,
    requestToken: (form) => connection.http.send(tokenCall(connection, channel, form), channel),
    add: (type, body, options) =>
      call(addCall(type, body, options), options, scopesFor(type, connection)),
    status: (id, options) =>
      call({ method: 'GET', path: statusPath(id.toWellFormed()), repeat: true }, options),
    statuses: (ids, options) =>
      call(
        {
          method: 'POST',
          path: statusesPath,
          headers: json,
          body: JSON.stringify({ ids }),
          repeat: true,
        },
        options,
      ),
    call: ({ method, path, body, contentType, scopes, headers = {} }, options) =>
      call(
        {
          method,
          path,
          headers: { ...typed(body, contentType), ...headers },
          body: body === undefined ? null : serialise(body),
          repeat: isHarmless(method, path),
        },
        options,
        scopes,
      ),
    // A pact's calls do no harm when they are sent twice: an id that is repeated gets the link it has, and a verification
    // deletes the webhooks that it made.
    relay: (request) =>
      connection.http.send(
        { ...request, base: connection.baseUrl, budget: 'requests', repeat: true },
        channel,
      ),
  };
}

/** The one scope that a submission needs; a type that does not exist gets all of the profile's. */
function scopesFor(type: string, { scopes }: PartnerConnection): readonly string[] {
  const scope = credentialType(type)?.scope;
  return scope === undefined ? scopes : [scope];
}

type Parts = Pick<Call, 'method' | 'path' | 'headers' | 'body' | 'repeat'>;

const json = { 'content-type': 'application/json' };

function bearer(token: string | null): Record<string, string> {
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

function typed(body: unknown, contentType: string | null | undefined): Record<string, string> {
  const type = contentType === undefined && body !== undefined ? json['content-type'] : contentType;
  return type == null ? {} : { 'content-type': type };
}

/** RFC 9110 section 9.2.2. A second DELETE may be answered 404, and a second new secret is another one. */
function isHarmless(method: string, path: string): boolean {
  return method === 'GET' || (method === 'PUT' && !path.endsWith('/secret'));
}

function addCall(type: string, body: unknown, options: AddOptions = {}): Parts {
  const { method = 'POST', contentType = json['content-type'] } = options;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return {
    method,
    path: addPath(type.toWellFormed()),
    headers: contentType === null || !hasBody ? {} : { 'content-type': contentType },
    body: hasBody ? serialise(body) : null,
    repeat: hasId(body),
  };
}

function serialise(body: unknown): string | Uint8Array | null {
  if (typeof body === 'string' || body instanceof Uint8Array) return body;
  return JSON.stringify(body) ?? null;
}

/** The id, by its name in either version, makes a repeated submission return the same link instead of a second one. */
function hasId(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  return ['id', 'credential_id'].some((name) => typeof Reflect.get(body, name) === 'string');
}

function tokenCall(
  { baseUrl, credentials, scopes, checkHeader }: PartnerConnection,
  channel: HttpChannel,
  form: TokenForm = {},
): Call {
  const fields = {
    grant_type: 'client_credentials',
    client_id: credentials.clientId,
    client_secret: credentials.clientSecret,
    scope: scopes.join(' '),
    ...form,
  };
  return {
    method: 'POST',
    base: baseUrl,
    path: tokenPath,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
    unrecorded: checkMarkHeader(checkHeader, channel),
    repeat: true,
    budget: 'allowance',
  };
}

async function fetchToken(
  connection: PartnerConnection,
  channel: HttpChannel,
  scope: string,
): Promise<GrantedToken> {
  const shared = { ...channel, signal: connection.closed };
  const answer = await connection.http.send(tokenCall(connection, channel, { scope }), shared);
  const granted = tokenResponse.pick({ access_token: true }).safeParse(jsonOf(answer));
  if (answer.status !== 200 || !granted.success) throw refused(connection, scope, answer);
  connection.redactor.register(granted.data.access_token);
  const life = tokenResponse.pick({ expires_in: true }).safeParse(jsonOf(answer));
  return { token: granted.data.access_token, expiresIn: life.data?.expires_in ?? null };
}

function refused(
  { credentials }: PartnerConnection,
  scope: string,
  answer: Answer,
): AuthenticationError {
  const { method, path } = answer.request;
  return new AuthenticationError(
    `${method} ${path} (client ${credentials.clientId}, scope ${scope}): expected 200 with an access_token, ` +
      `got ${answer.shown}; check the client id, its secret and the scopes it may ask for`,
    answer.shown,
  );
}
