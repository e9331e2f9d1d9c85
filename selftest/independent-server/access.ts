import type { Incoming } from './http/incoming.ts';
import { Refusal } from './refusal.ts';
import type { Server } from './state.ts';
import type { Grant } from './tokens.ts';

/** Who is calling, by the bearer token. */
export function admit({ tokens, options }: Server, { headers }: Incoming): Grant {
  // Stryker disable next-line Regex,StringLiteral: other spellings of the header may be taken
  const bearer = /^bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer === undefined) {
    throw new Refusal(options.noToken, 'unauthorized', 'a bearer token is required', {
      headers: { 'www-authenticate': 'Bearer' },
    });
  }
  const grant = tokens.find(bearer);
  if (grant !== null) return grant;
  throw new Refusal(401, 'invalid_token', 'the token is not good', {
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
  });
}

/** @throws {Refusal} if the token may not do this */
export function demandScope({ options }: Server, grant: Grant, scope: string): void {
  if (grant.scopes.includes(scope)) return;
  throw new Refusal(options.missingScope, 'insufficient_scope', `the scope ${scope} is missing`, {
    headers: { 'www-authenticate': `Bearer error="insufficient_scope", scope="${scope}"` },
  });
}
