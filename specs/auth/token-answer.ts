import { decodeJwt } from 'jose/jwt/decode';
import { z } from 'zod';
import { grantIn } from '../../harness/check/grant.ts';
import { toMemo } from '../../harness/check/partner.ts';
import { type Answer, jsonOf } from '../../targets/answer.ts';

/** A token answer without its token, as a step returns it. Times in seconds. */
export const TokenAnswer = z.object({
  request: z.string(),
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  shown: z.string(),
  granted: z.boolean(),
  /** `error` of an RFC 6749 error body. */
  error: z.string().nullable(),
  tokenType: z.unknown().optional(),
  expiresIn: z.unknown().optional(),
  scope: z.unknown().optional(),
  /** Whether the token reads as a JWT; an opaque one has no claims. */
  jwt: z.boolean(),
  /** Null if it is absent or no number, as for `exp`. */
  iat: z.number().nullable(),
  exp: z.number().nullable(),
});
export type TokenAnswer = z.infer<typeof TokenAnswer>;

/** @throws {Blocked} if the target was not available. */
export function tokenAnswer(answer: Answer): TokenAnswer {
  const { request, status, headers, shown } = toMemo(answer, null);
  const grant = grantIn(answer);
  const claims = grant === null ? null : claimsOf(grant.accessToken);
  return {
    request,
    status,
    headers,
    shown,
    granted: grant !== null,
    error: errorIn(jsonOf(answer)),
    tokenType: grant?.tokenType,
    expiresIn: grant?.expiresIn,
    scope: grant?.scope,
    jwt: claims !== null,
    iat: timeIn(claims?.iat),
    exp: timeIn(claims?.exp),
  };
}

/** The claims of a JWT, unverified; null for a token that is not a JWT. */
export function claimsOf(token: string) {
  try {
    return decodeJwt(token);
  } catch {
    return null;
  }
}

/** Source: RFC 7519 section 2, NumericDate. Nobody has checked the claims of a token that is only read. */
function timeIn(claim: unknown): number | null {
  return typeof claim === 'number' ? claim : null;
}

function errorIn(json: unknown): string | null {
  const error = typeof json === 'object' && json !== null ? Reflect.get(json, 'error') : null;
  return typeof error === 'string' ? error : null;
}
