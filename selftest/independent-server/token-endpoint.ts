import type { Incoming } from './http/incoming.ts';
import type { Reply } from './http/reply.ts';
import { kinds, knownScopes } from './kinds.ts';
import type { PartnerAccount } from './partners.ts';
import { Refusal } from './refusal.ts';
import type { Server } from './state.ts';

/** Answers the client-credentials grant. Source: `docs/api.md#tokens`, RFC 6749 sections 4.4 and 5. */
export function giveToken(server: Server, { body, headers }: Incoming): Reply {
  const type = headers['content-type'] ?? '';
  // Stryker disable next-line Regex,ConditionalExpression: whether a form may have another content type is free
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) {
    throw refused('invalid_request', 'the body must be a form');
  }
  const form = new URLSearchParams(body.toString('utf8'));
  if (!server.conduct.takesForm(form)) {
    // Stryker disable next-line StringLiteral: the code of a refusal is free
    throw refused('invalid_request', 'a parameter comes twice with two values');
  }
  const partner = authenticate(server, form);
  if (form.get('grant_type') !== 'client_credentials') {
    throw refused('unsupported_grant_type', 'only client_credentials is offered');
  }
  const scopes = server.conduct.scopes(grantedScopes(server, form.get('scope')));
  const issued = server.tokens.issue(partner.clientId, scopes);
  return {
    status: 200,
    headers: {
      'cache-control': 'no-store',
      // Stryker disable next-line StringLiteral: RFC 6749 wants it, but `no-store` says it all
      pragma: 'no-cache',
    },
    body: {
      access_token: issued.token,
      token_type: server.options.tokenType,
      ...(server.options.expiresIn
        ? // Stryker disable next-line ObjectLiteral: it may be left out
          { expires_in: Math.floor((issued.expires - server.clock.now()) / 1000) }
        : {}),
      // Stryker disable next-line ObjectLiteral: it may be left out
      ...(server.options.scopeRepeated ? { scope: scopes.join(' ') } : {}),
    },
  };
}

function authenticate({ partners, options }: Server, form: URLSearchParams): PartnerAccount {
  const partner = partners.find(({ clientId }) => clientId === form.get('client_id'));
  if (partner === undefined || partner.clientSecret !== form.get('client_secret')) {
    throw new Refusal(options.wrongSecret, 'invalid_client', 'the client is not known', {
      headers: { 'www-authenticate': 'Basic realm="partner"' },
    });
  }
  return partner;
}

function grantedScopes({ options }: Server, wish: string | null): readonly string[] {
  // Stryker disable next-line MethodExpression,ConditionalExpression,StringLiteral: blanks too many may be refused
  const asked = [...new Set((wish ?? '').split(' ').filter((name) => name !== ''))];
  const known = asked.filter((name) => knownScopes.has(name));
  // Stryker disable next-line ConditionalExpression,BlockStatement: what a request without a scope gets is an option
  if (asked.length === 0) {
    if (options.noScope === 'refused') throw refused('invalid_scope', 'no scope was asked for');
    // Stryker disable next-line ArrayDeclaration: what a request without a scope gets is an option
    return options.noScope === 'nothing' ? [] : [...kinds.values()].map(({ scope }) => scope);
  }
  const refuse = known.length === 0 || options.unknownScope === 'refused';
  // Stryker disable next-line ConditionalExpression,BlockStatement: whether an unknown scope is refused or left out is an option
  if (known.length < asked.length && refuse) {
    // Stryker disable next-line StringLiteral: the code of a refusal is free
    throw refused('invalid_scope', 'a scope is not known');
  }
  return known;
}

function refused(code: string, message: string): Refusal {
  return new Refusal(400, code, message);
}
