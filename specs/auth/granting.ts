import fc from 'fast-check';
import { z } from 'zod';
import { credentialType } from '../../contracts/credentials/all.ts';
import { valid } from '../../generators/valid.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { expectAccepted, expectJsonType } from '../../harness/check/expectations.ts';
import { AnswerMemo } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { typeOf, v1TypesOf, worldOf } from '../examples.ts';
import { TokenAnswer, tokenAnswer } from './token-answer.ts';

/** How far `expires_in` and `exp` may differ: both are rounded to seconds, at different moments. */
const ROUNDING_SECONDS = 5;

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
    .step('token', TokenAnswer, async ({ partner, context }) =>
      tokenAnswer(await partner.client.requestToken({ scope: scopesOf(context).join(' ') })),
    )
    .holds(({ token }, { context }) => {
      const wanted = scopesOf(context);
      const asked = `${token.request} for ${wanted.join(' and ')}`;
      if (!token.granted) throw new Violation(`${asked}: expected a token, got ${token.shown}`);
      const granted = typeof token.scope === 'string' ? token.scope.split(/[\s,]+/) : wanted;
      const lost = wanted.filter((scope) => !granted.includes(scope));
      if (lost.length > 0)
        throw new Violation(`${asked}: the answer leaves out ${lost.join(' and ')}`);
    }),

  check('AUTH-003', 'one token with several scopes submits each of their types', 'used')
    .unless(needsTwoTypes)
    .given(
      (context) => fc.tuple(...firstTwo(context).map((type) => valid(type, worldOf(context)))),
      () => 1,
    )
    .step('submissions', z.array(AnswerMemo), async ({ partner, example, context }) => {
      const token = await partner.client.token(scopesOf(context));
      return Promise.all(example.map((payload) => partner.send(payload, { token })));
    })
    .costs(2)
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
  if (Math.abs(exp - iat - expiresIn) > ROUNDING_SECONDS) {
    throw new Violation(
      `${request}: expires_in is ${expiresIn} s, the token's own claims say ${exp - iat} s`,
    );
  }
}

function answeredToken(token: TokenAnswer): AnswerMemo {
  return { ...token, id: null, text: '', attempts: 1 };
}

function firstTwo(context: CheckContext) {
  return v1TypesOf(context)
    .slice(0, 2)
    .flatMap((name) => credentialType(name) ?? []);
}

function scopesOf(context: CheckContext): readonly string[] {
  return firstTwo(context).map(({ scope }) => scope);
}

function needsTwoTypes(context: CheckContext): string | null {
  return v1TypesOf(context).length < 2 ? 'the profile lists one credential type only' : null;
}
