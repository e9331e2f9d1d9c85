import fc from 'fast-check';
import { check } from '../../harness/check/builder.ts';
import { expectCallerRefused } from '../../harness/check/expectations.ts';
import { grantIn } from '../../harness/check/grant.ts';
import { Inconclusive } from '../../harness/check/inconclusive.ts';
import { AnswerMemo } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { ordinary, typeOf } from '../examples.ts';
import { TokenAnswer, tokenAnswer } from './token-answer.ts';

/** Ways in which a secret may be wrong, by name. */
const wrongSecrets: Readonly<Record<string, (secret: string) => string>> = {
  'of another client': () => 'not-the-secret-of-this-client',
  'with its last character changed': (secret) =>
    `${secret.slice(0, -1)}${secret.endsWith('a') ? 'b' : 'a'}`,
  'with a character more': (secret) => `${secret}a`,
  'in another case': (secret) =>
    secret === secret.toUpperCase() ? secret.toLowerCase() : secret.toUpperCase(),
  'that is empty': () => '',
};

const UNKNOWN_SCOPE = 'write.spc_unknown';
const UNKNOWN_CLIENT = 'spc-unknown-client';

/** A token is refused. Source: RFC 6749 section 5.2. */
export const refusingClients = [
  check('AUTH-005', 'a wrong client secret is granted no token')
    .cases(({ profile: { auth } }) =>
      Object.entries(wrongSecrets)
        .filter(([, wrong]) => wrong(auth.clientSecret) !== auth.clientSecret)
        .map(([name]) => ({ name, arbitrary: fc.constant(name) })),
    )
    .step('token', TokenAnswer, async ({ partner, context, example }) => {
      const wrong = wrongSecrets[example] as (secret: string) => string;
      const client_secret = wrong(context.profile.auth.clientSecret);
      return tokenAnswer(await partner.client.requestToken({ client_secret }));
    })
    .holds(({ token }, { example }) => {
      const { request, status, error, shown } = token;
      expectNoToken(token, `a client_secret ${example}`);
      if (![400, 401, 403].includes(status) || error === null) {
        throw new Violation(
          `${request}: expected 400, 401 or 403 with an "error" of RFC 6749, got ${shown}`,
        );
      }
    }),

  check('AUTH-005', 'our secret with the id of no client is granted no token', 'client id')
    .step('token', TokenAnswer, async ({ partner }) =>
      tokenAnswer(await partner.client.requestToken({ client_id: UNKNOWN_CLIENT })),
    )
    .holds(({ token }) => expectNoToken(token, `client_id ${UNKNOWN_CLIENT}`)),

  check('AUTH-006', 'a grant type that does not exist is called unsupported')
    .readOnly()
    .step('token', TokenAnswer, async ({ partner }) =>
      tokenAnswer(await partner.client.requestToken({ grant_type: 'spc_unknown_grant' })),
    )
    .holds(({ token }) => {
      expectNoToken(token, 'grant_type spc_unknown_grant');
      if (token.error !== 'unsupported_grant_type') {
        throw new Violation(
          `${token.request}: expected error unsupported_grant_type, got ${token.shown}`,
        );
      }
    }),

  check('AUTH-007', 'a scope that does not exist is not granted')
    .readOnly()
    .step('token', TokenAnswer, async ({ partner }) =>
      tokenAnswer(await partner.client.requestToken({ scope: UNKNOWN_SCOPE })),
    )
    .holds(({ token: { request, granted, scope, shown } }) => {
      // If the answer names no scope, only the use of the token shows what it is good for.
      if (granted && typeof scope === 'string' && namesUnknown(scope)) {
        throw new Violation(
          `${request}: expected scope ${UNKNOWN_SCOPE} to be refused, got ${shown}`,
        );
      }
    }),

  check('AUTH-007', 'a token for a scope that does not exist opens nothing', 'used')
    .given(ordinary, () => 1)
    .baseline((payload) => payload)
    .step('submit', AnswerMemo, async ({ partner, example }) => {
      const answer = await partner.client.requestToken({ scope: UNKNOWN_SCOPE });
      const grant = grantIn(answer);
      if (grant === null) throw new Inconclusive(`no token was granted: ${answer.shown}`);
      if (typeof grant.scope === 'string' && !namesUnknown(grant.scope)) {
        throw new Inconclusive(`the token is for other scopes, as it says: ${grant.scope}`);
      }
      return partner.send(example, { token: grant.accessToken });
    })
    .holds(({ submit }) => expectCallerRefused(submit, `a token for ${UNKNOWN_SCOPE}`)),

  check('AUTH-007', 'a scope that does not exist is not granted along with one that does', 'along')
    .readOnly()
    .step('token', TokenAnswer, async ({ partner, context }) =>
      tokenAnswer(
        await partner.client.requestToken({ scope: `${typeOf(context).scope} ${UNKNOWN_SCOPE}` }),
      ),
    )
    .holds(({ token: { request, granted, scope, shown } }) => {
      // If the answer names no scope, what was granted cannot be seen.
      if (granted && typeof scope === 'string' && namesUnknown(scope)) {
        throw new Violation(
          `${request}: expected ${UNKNOWN_SCOPE} not to be granted, got ${shown}`,
        );
      }
    }),
];

function namesUnknown(scope: string): boolean {
  return scope.split(/[\s,]+/).includes(UNKNOWN_SCOPE);
}

function expectNoToken({ request, granted, shown }: TokenAnswer, why: string): void {
  if (granted) throw new Violation(`${request}: expected no token, for ${why}, got ${shown}`);
}
