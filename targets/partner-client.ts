import type { Answer } from './answer.ts';

/** What a call may do differently from an ordinary one. */
export interface CallOptions {
  /** Sent as the bearer token; null sends none. Default: a cached one, for a submission with the scope of its type, otherwise with every scope of the profile. */
  readonly token?: string | null;
  /** Whether to repeat it after a 429, 503 or reset. Default: if that is safe. */
  readonly repeat?: boolean;
}

/** How a submission may deviate from an ordinary one. */
export interface AddOptions extends CallOptions {
  readonly method?: string;
  /** Default `application/json`; null sends none. */
  readonly contentType?: string | null;
}

/** The form fields of a token request that differ from the ordinary client-credentials one. */
export interface TokenForm {
  readonly grant_type?: string;
  readonly client_id?: string;
  readonly client_secret?: string;
  /** Space-separated; default: every scope of the profile's credential types. */
  readonly scope?: string;
}

/** A call of the second API version. */
export interface CallRequest {
  readonly method: string;
  readonly path: string;
  /** A string is sent as it is, anything else as JSON; undefined sends none. */
  readonly body?: unknown;
  /** Default `application/json` if there is a body; null sends none. */
  readonly contentType?: string | null;
  /** Of the token, if none is given. */
  readonly scopes: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that was written elsewhere, such as in a pact. */
export interface WrittenRequest {
  readonly method: string;
  /** Sent as it is. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/**
 * The Partner API as one client sees it. Answers with any status are returned; the caller judges them.
 *
 * @throws {TransportError} if no usable answer came: refused, reset, timed out, over the size limit
 * @throws {BudgetError} if the profile's `maxRequests` is used up
 */
export interface PartnerClient {
  readonly clientId: string;
  /** POST token.json, never cached. */
  requestToken(form?: TokenForm): Promise<Answer>;
  /** A token for these scopes, cached until the clock moves. @throws {AuthenticationError} if none was granted */
  token(scopes?: readonly string[]): Promise<string>;
  /** POST add/<type>.json. A body of text or bytes is sent as it is, anything else as JSON. */
  add(type: string, body: unknown, options?: AddOptions): Promise<Answer>;
  /** GET submissions/<id>/status.json. */
  status(id: string, options?: CallOptions): Promise<Answer>;
  /** POST submissions/status.json. */
  statuses(ids: readonly string[], options?: CallOptions): Promise<Answer>;
  /** Any call, with a token of its scopes. */
  call(request: CallRequest, options?: CallOptions): Promise<Answer>;
  /** Sends a request as it stands, with no token but its own. */
  relay(request: WrittenRequest): Promise<Answer>;
}
