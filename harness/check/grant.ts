import { bearerToken } from '../../contracts/messages/token.ts';
import { type Answer, jsonOf } from '../../targets/answer.ts';

/** What a token answer grants. Seconds. The token itself stays out of memos and messages. */
export interface Grant {
  readonly accessToken: string;
  readonly tokenType: unknown;
  readonly expiresIn: unknown;
  readonly scope: unknown;
}

/** Reads a token answer; null if it grants none. */
export function grantIn(answer: Pick<Answer, 'status' | 'text'>): Grant | null {
  const { status } = answer;
  const json = jsonOf(answer);
  if (status < 200 || status > 299 || typeof json !== 'object' || json === null) return null;
  const accessToken = Reflect.get(json, 'access_token');
  if (typeof accessToken !== 'string' || !bearerToken.test(accessToken)) return null;
  return {
    accessToken,
    tokenType: Reflect.get(json, 'token_type'),
    expiresIn: Reflect.get(json, 'expires_in'),
    scope: Reflect.get(json, 'scope'),
  };
}
