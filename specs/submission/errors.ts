import { z } from 'zod';
import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import type { AnswerMemo, Partner } from '../../harness/check/partner.ts';
import { oneOfEachRule, ordinary, typeOf } from '../examples.ts';
import { expectDiscreetRefusal, expectNoLeak, Refusal, refusalOf } from './discreet-refusal.ts';
import { leaksIn } from './leaks.ts';
import { expectFieldNamed } from './named-field.ts';

/** What a refusal says, and what it must not: assumed. Source: `docs/api.md#errors`. */
export const errors = [
  check('ADD-015', 'a refused submission names the field at fault and nothing secret')
    .onEveryType()
    .cases(oneOfEachRule)
    .baseline(({ base }) => base)
    .step('refusal', Refusal, async ({ partner, example, context }) =>
      discreet(
        partner,
        context,
        await partner.send(example.payload, { type: context.credentialType }),
      ),
    )
    .holds(({ refusal }, { example }) => {
      expectDiscreetRefusal(refusal);
      expectFieldNamed(refusal.answer, example);
    }),

  check('ADD-015', 'a refused caller gets a JSON error without a secret', 'caller')
    .onEveryType()
    .given(ordinary, () => 1)
    .baseline((payload) => payload)
    .step('refusal', Refusal, async ({ partner, example, context }) =>
      discreet(partner, context, await partner.send(example, { token: null })),
    )
    .holds(({ refusal }) => expectDiscreetRefusal(refusal)),

  check('ADD-015', 'unparsable JSON is refused in JSON and without a secret', 'unparsable')
    .onEveryType()
    .given(ordinary, () => 1)
    .baseline((payload) => payload)
    .step('refusal', Refusal, async ({ partner, example, context }) =>
      discreet(
        partner,
        context,
        await partner.sendText(example.credential_type, (id) => `{"id":"${id}",`),
      ),
    )
    .holds(({ refusal }) => expectDiscreetRefusal(refusal)),

  check('ADD-015', 'a token refusal holds no secret', 'token')
    .step('leaks', z.array(z.string()), async ({ partner, context }) => {
      const { text } = await partner.client.requestToken({ grant_type: 'spc_unknown_grant' });
      return [...leaksIn(text, { 'the client secret': context.profile.auth.clientSecret })];
    })
    .holds(({ leaks }) =>
      expectNoLeak('POST of a token request with an unknown grant type', leaks),
    ),
];

async function discreet(partner: Partner, context: CheckContext, answer: AnswerMemo) {
  return refusalOf(answer, {
    'the access token': await partner.client.token([typeOf(context).scope]),
    'the client secret': context.profile.auth.clientSecret,
  });
}
