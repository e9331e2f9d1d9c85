import { z } from 'zod';
import { credentialType } from '../../contracts/credentials/all.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import { seconds } from '../../harness/check/duration.ts';
import { expectCallerRefused } from '../../harness/check/expectations.ts';
import { Inconclusive } from '../../harness/check/inconclusive.ts';
import { AnswerMemo, acceptedIn } from '../../harness/check/partner.ts';
import { exactly } from '../../harness/check/window.ts';
import { ordinary } from '../examples.ts';
import { grantOf } from '../grants.ts';
import { tamperings, withForeignClaims, withForeignSignature } from './tampering.ts';
import { tokenAnswer } from './token-answer.ts';

/** Servers commonly forgive a token a few minutes of clock skew. */
const LEEWAY = seconds('5m');

/**
 * Which token may submit. Every refusal has an accepted twin as its baseline.
 *
 * Source: `docs/api.md#requests-and-answers`, `docs/api.md#scopes`.
 */
export const access = [
  check('AUTH-008', 'a submission without a token is refused')
    .onEveryType()
    .given(ordinary, () => 1)
    .baseline((payload) => payload)
    .step('submit', AnswerMemo, ({ partner, example }) => partner.send(example, { token: null }))
    .holds(({ submit }) => expectCallerRefused(submit, 'a request without Authorization')),

  check('AUTH-009', 'a token that the target did not issue is refused')
    .cases((context) =>
      Object.keys(tamperings).map((name) => ({
        name,
        arbitrary: ordinary(context).map((payload) => ({ payload, tampering: name })),
      })),
    )
    .baseline(({ payload }) => payload)
    .step('submit', AnswerMemo, async ({ partner, example }) => {
      const tamper = tamperings[example.tampering] as (token: string) => string;
      return partner.send(example.payload, { token: tamper(await partner.client.token()) });
    })
    .holds(({ submit }, { example }) =>
      expectCallerRefused(submit, `a token ${example.tampering}`),
    ),

  check('AUTH-009', "another client's claims under our signature are refused", 'foreign claims')
    .needing('client2')
    .given(ordinary, () => 1)
    .baseline((payload) => payload)
    .step('submit', AnswerMemo, async ({ partner, otherPartner, example }) => {
      const foreign = await otherPartner.client.token();
      const token = withForeignClaims(await partner.client.token(), foreign);
      return partner.send(example, { token });
    })
    .holds(({ submit }) => expectCallerRefused(submit, "another client's claims in our token")),

  check('AUTH-009', "our claims under another client's signature are refused", 'foreign signature')
    .needing('client2')
    .given(ordinary, () => 1)
    .baseline((payload) => payload)
    .step('submit', AnswerMemo, async ({ partner, otherPartner, example }) => {
      const foreign = await otherPartner.client.token();
      const token = withForeignSignature(await partner.client.token(), foreign);
      return partner.send(example, { token });
    })
    .holds(({ submit }) => expectCallerRefused(submit, "our claims under another's signature")),

  check('AUTH-010', 'a token that has expired is refused')
    .given(ordinary, () => 1)
    .baseline((payload) => payload)
    .step('grant', z.object({ lifetime: z.number() }), async ({ partner, keptTokens }) => {
      const answer = await partner.client.requestToken();
      keptTokens.set('expiring', grantOf(answer));
      return { lifetime: lifetimeOf(tokenAnswer(answer)) };
    })
    .step('submit', AnswerMemo, ({ partner, example, keptTokens }) =>
      partner.send(example, { token: keptTokens.get('expiring') ?? null }),
    )
    .at(({ grant }) => exactly(grant.lifetime + LEEWAY, 'grant'))
    .costs(1)
    .holds(({ submit }) => expectCallerRefused(submit, 'an expired token')),

  check('AUTH-010', 'a token that was good before is refused once it has expired', 'used before')
    .given(ordinary, () => 1)
    .baseline((payload) => payload)
    .step('grant', z.object({ lifetime: z.number() }), async ({ partner, example, keptTokens }) => {
      const answer = await partner.client.requestToken();
      const token = grantOf(answer);
      keptTokens.set('expiring', token);
      const used = await partner.send(example, { token });
      if (acceptedIn(used, example) === null) {
        throw new Blocked(`the token was not good before: ${used.shown}`, { by: 'AUTH-001' });
      }
      return { lifetime: lifetimeOf(tokenAnswer(answer)) };
    })
    .step('submit', AnswerMemo, ({ partner, example, keptTokens }) =>
      partner.send(example, { token: keptTokens.get('expiring') ?? null }),
    )
    .at(({ grant }) => exactly(grant.lifetime + LEEWAY, 'grant'))
    .costs(2)
    .holds(({ submit }) => expectCallerRefused(submit, 'an expired token that was used before')),

  check('AUTH-011', "a token without the type's write scope is refused")
    .onEveryType()
    .cases((context) =>
      context.profile.credentialTypes
        .filter((name) => name !== context.credentialType)
        .flatMap((name) => credentialType(name)?.scope ?? [])
        .map((scope) => ({
          name: `only ${scope}`,
          arbitrary: ordinary(context).map((payload) => ({ payload, scope })),
        })),
    )
    .baseline(({ payload }) => payload)
    .step('submit', AnswerMemo, async ({ partner, example }) =>
      partner.send(example.payload, { token: await partner.client.token([example.scope]) }),
    )
    .holds(({ submit }, { example }) =>
      expectCallerRefused(submit, `a token with ${example.scope} only`),
    ),
];

function lifetimeOf({ expiresIn, iat, exp }: ReturnType<typeof tokenAnswer>): number {
  if (typeof expiresIn === 'number' && expiresIn > 0) return expiresIn;
  if (iat !== null && exp !== null) return exp - iat;
  throw new Inconclusive(
    'the answer has no exp and no expires_in: the end of the token is not known',
  );
}
