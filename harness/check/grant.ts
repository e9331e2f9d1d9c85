import type { Answer } from '../../targets/answer.ts';

/** What a token answer grants. Seconds. The token itself stays out of memos and messages. */
export interface Grant {
  readonly accessToken: string;
  readonly tokenType: unknown;
  readonly expiresIn: unknown;
  readonly scope: unknown;
}

/** Reads a token answer; null where it grants none. */
export function grantIn({ status, json }: Pick<Answer, 'status' | 'json'>): Grant | null {
  if (status < 200 || status > 299 || typeof json !== 'object' || json === null) return null;
  const accessToken = Reflect.get(json, 'access_token');
  if (typeof accessToken !== 'string' || accessToken === '') return null;
  return {
    accessToken,
    tokenType: Reflect.get(json, 'token_type'),
    expiresIn: Reflect.get(json, 'expires_in'),
    scope: Reflect.get(json, 'scope'),
  };
}
