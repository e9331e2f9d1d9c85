import type { CallTo } from '../behaviour/access.ts';
import type { Reply } from '../behaviour/answers.ts';
import type { Claims } from '../behaviour/claims.ts';
import type { World } from '../world.ts';
import { refusal } from './reply.ts';

/** The claims of a call without a valid token, if a faulty mock lets it in. */
// Stryker disable next-line StringLiteral: only a faulty mock lets a caller without a token in
const anonymous: Claims = { client_id: 'anonymous', scope: '', jti: '', iat: 0, exp: 0 };

/** The caller by its bearer token; a refusal (401) if the call is not admitted. */
export async function identify(
  world: World,
  authorization: string | undefined,
  to: CallTo,
): Promise<{ caller: Claims } | { refused: Reply }> {
  const { tokens, access } = world.behaviour;
  // Stryker disable next-line StringLiteral: neither text is a bearer token
  const bearer = access.bearer(authorization ?? '');
  const caller = bearer ? await tokens.verify(bearer, world.tokenKey, world.clock.now()) : null;
  // Stryker disable next-line ConditionalExpression, EqualityOperator: only faults ask whether a token was sent
  if (access.admits({ to, caller, hasToken: bearer !== undefined }))
    return { caller: caller ?? anonymous };
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
