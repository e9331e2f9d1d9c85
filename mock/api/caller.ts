import type { Reply } from '../behaviour/answers.ts';
import type { Claims } from '../behaviour/claims.ts';
import type { World } from '../world.ts';
import { refusal } from './reply.ts';

/** Whom a call without a believable token is taken for, where a faulty mock lets it in. */
// Stryker disable next-line StringLiteral: only a faulty mock lets a caller without a token in
const nobody: Claims = { client_id: 'nobody', scope: '', jti: '', iat: 0, exp: 0 };

/** Who calls, by the bearer token; a refusal (401) where the call is not admitted. */
export async function identify(
  world: World,
  authorization: string | undefined,
  to: 'add' | 'status',
): Promise<{ caller: Claims } | { refused: Reply }> {
  const { tokens, access } = world.behaviour;
  // Stryker disable next-line StringLiteral: neither text is a bearer token
  const bearer = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  const caller = bearer ? await tokens.verify(bearer, world.tokenKey, world.clock.now()) : null;
  // Stryker disable next-line ConditionalExpression, EqualityOperator: only faults ask whether a token was sent
  if (access.admits({ to, caller, hasToken: bearer !== undefined }))
    return { caller: caller ?? nobody };
  return { refused: unauthorized(bearer) };
}

/** Source: RFC 6750 section 3.1. */
function unauthorized(bearer: string | undefined): Reply {
  const challenge = bearer
    ? 'Bearer realm="partner", error="invalid_token"'
    : 'Bearer realm="partner"';
  const message = bearer ? 'is invalid or has expired' : 'must carry a bearer token';
  const problem = { field: 'authorization', code: 'unauthorized', message };
  return refusal(401, [problem], { 'WWW-Authenticate': challenge });
}
