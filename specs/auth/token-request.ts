import { tokenPath } from '../../contracts/endpoints.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import type { WrittenRequest } from '../../targets/partner-client.ts';
import { typeOf } from '../examples.ts';

/** How a token request deviates from an ordinary one. */
interface Deviation {
  readonly method?: string;
  /** Without the client and its secret. Default: with them. */
  readonly withoutClient?: boolean;
  readonly withoutScope?: boolean;
  /** Written before and behind the usual fields, so that a name can come twice. */
  readonly before?: Readonly<Record<string, string>>;
  readonly behind?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A token request by client credentials, written field by field. Source: `docs/api.md#tokens`. */
export function tokenRequest(context: CheckContext, deviation: Deviation = {}): WrittenRequest {
  const { method = 'POST', before = {}, behind = {}, headers = {} } = deviation;
  const { clientId, clientSecret } = context.profile.auth;
  const client = { client_id: clientId, client_secret: clientSecret };
  const form = new URLSearchParams([
    ...Object.entries(before),
    ['grant_type', 'client_credentials'],
    ...(deviation.withoutClient ? [] : Object.entries(client)),
    ...(deviation.withoutScope ? [] : [['scope', typeOf(context).scope]]),
    ...Object.entries(behind),
  ] as [string, string][]).toString();
  if (method === 'GET') return { method, path: `${tokenPath}?${form}`, headers, body: null };
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  return { method, path: tokenPath, headers: { ...type, ...headers }, body: form };
}
