import fc from 'fast-check';
import { z } from 'zod';
import { credentialType } from '../../contracts/credentials/all.ts';
import type { Payload } from '../../contracts/payload.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import type { Case } from '../../harness/check/check.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { expectAccepted, expectJsonType } from '../../harness/check/expectations.ts';
import { AnswerMemo } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { plainest, typeOf, v1TypesOf } from '../examples.ts';
import { TokenAnswer, tokenAnswer } from './token-answer.ts';

/** How far `expires_in` and the claims may differ: a target may keep a reserve for the way. */
const TOLERATED_SECONDS = 60;

/** A token is granted. Source: `docs/api.md#tokens`, RFC 6749 section 5.1. */
export const granting = [
  check('AUTH-001', 'a client-credentials request is granted a token')
    .readOnly()
    .step('token', TokenAnswer, async ({ partner, context }) =>
      tokenAnswer(await partner.client.requestToken({ scope: typeOf(context).scope })),
    )
    .holds(({ token }) => {
      if (token.status >= 300 && token.status < 500) {
        throw new Blocked(`${token.request}: our own credentials were refused: ${token.shown}`, {
          remedy: 'check auth.clientId and auth.clientSecret of the profile',
        });
      }
      if (!token.granted) {
        throw new Violation(
          `${token.request}: expected JSON with an access_token, got ${token.shown}`,
        );
      }
      expectJsonType(answeredToken(token));
    }),

  check('AUTH-002', 'the access token is a JWT that ends after it begins')
    .readOnly()
    .step('token', TokenAnswer, async ({ partner }) =>
      tokenAnswer(await partner.client.requestToken()),
    )
    .holds(({ token: { request, jwt, iat, exp } }) => {
      if (!jwt) throw new Violation(`${request}: expected a JWT, got an opaque access_token`);
      if (exp === null || iat === null || exp <= iat) {
        throw new Violation(
          `${request}: expected exp later than iat, got iat ${iat} and exp ${exp}`,
        );
      }
    }),

  check('AUTH-003', 'several scopes asked for together are granted together')
    .readOnly()
    .unless(needsTwoTypes)
    .cases(scopeLists)
    .step('token', TokenAnswer, async ({ partner, example }) =>
      tokenAnswer(await partner.client.requestToken({ scope: scopesOf(example).join(' ') })),
    )
    .holds(({ token }, { example }) => {
      const wanted = scopesOf(example);
      const asked = `${token.request} for ${wanted.join(' and ')}`;
      if (!token.granted) throw new Violation(`${asked}: expected a token, got ${token.shown}`);
      const granted = typeof token.scope === 'string' ? token.scope.split(/[\s,]+/) : wanted;
      const lost = wanted.filter((scope) => !granted.includes(scope));
      if (lost.length > 0)
        throw new Violation(`${asked}: the answer leaves out ${lost.join(' and ')}`);
    }),

  check('AUTH-003', 'one token with several scopes submits each of their types', 'used')
    .unless(needsTwoTypes)
    .cases((context) => scopeLists(context).filter(({ name }) => name === 'every scope'))
    .step('submissions', z.array(AnswerMemo), async ({ partner, example }) => {
      const token = await partner.client.token(scopesOf(example));
      return Promise.all(example.map((payload) => partner.send(payload, { token })));
    })
    .costs((example) => example.length)
    .holds(({ submissions }, { example }) => {
      for (const [place, answer] of submissions.entries()) {
        const payload = example[place];
        if (payload !== undefined) expectAccepted(answer, payload);
      }
    }),

  check('AUTH-004', 'the token answer names its type and its lifetime')
    .readOnly()
    .step('token', TokenAnswer, async ({ partner }) =>
      tokenAnswer(await partner.client.requestToken()),
    )
    .holds(({ token }) => {
      const { request, tokenType, expiresIn } = token;
      if (typeof tokenType !== 'string' || tokenType.toLowerCase() !== 'bearer') {
        throw new Violation(
          `${request}: expected token_type Bearer, got ${JSON.stringify(tokenType)}`,
        );
      }
      if (expiresIn !== undefined) expectLifetime(token);
    }),
];

function expectLifetime({ request, expiresIn, iat, exp }: TokenAnswer): void {
  if (typeof expiresIn !== 'number' || expiresIn <= 0) {
    throw new Violation(
      `${request}: expected a positive expires_in, got ${JSON.stringify(expiresIn)}`,
    );
  }
  if (iat === null || exp === null) return;
  if (Math.abs(exp - iat - expiresIn) > TOLERATED_SECONDS) {
    throw new Violation(
      `${request}: expires_in is ${expiresIn} s, the token's own claims say ${exp - iat} s`,
    );
  }
}

function answeredToken(token: TokenAnswer): AnswerMemo {
  return { ...token, id: null, text: '', attempts: 1 };
}

/**
 * Lists of credential types whose scopes one token asks for: two, three and all of them, and all of them backwards, so
 * that a scope stands at other places of the list.
 */
function scopeLists(context: CheckContext): readonly Case<readonly Payload[]>[] {
  const names = v1TypesOf(context);
  const lists = {
    'two scopes': names.slice(0, 2),
    'three scopes': names.slice(0, 3),
    'every scope': names,
    'every scope, backwards': names.toReversed(),
  };
  return Object.entries(lists).map(([name, list]) => ({
    name,
    arbitrary: fc.tuple(...list.map((credentialType) => plainest({ ...context, credentialType }))),
  }));
}

function scopesOf(payloads: readonly Payload[]): readonly string[] {
  return payloads.flatMap(({ credential_type }) => credentialType(credential_type)?.scope ?? []);
}

function needsTwoTypes(context: CheckContext): string | null {
  return v1TypesOf(context).length < 2 ? 'the profile lists one credential type only' : null;
}
