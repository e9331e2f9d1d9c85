import { z } from 'zod';
import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { AnswerMemo } from '../../harness/check/partner.ts';
import { accepted, type PartnerV2, scopesOf } from '../../harness/check/partner-v2.ts';
import { Violation } from '../../harness/check/violation.ts';
import { expectJsonBody } from '../json-body.ts';
import { expectDiscreetRefusal, Refusal, refusalOf } from '../submission/discreet-refusal.ts';
import { expectFieldNamed } from '../submission/named-field.ts';
import { onEveryV2Type, oneOfEachRuleV2, ordinaryV2 } from './examples-v2.ts';

/** What v2 answers look like. Source: `docs/api.md#errors`. */
export const errorsV2 = [
  onEveryV2Type('V2-014', 'a v2 refusal names the field at fault and nothing secret')
    .cases(oneOfEachRuleV2)
    .baseline(({ base }) => base)
    .step('refusal', Refusal, async ({ v2, example, context }) =>
      discreet(v2, context, await v2.send(example.request)),
    )
    .holds(({ refusal }, { example }) => {
      expectDiscreetRefusal(refusal);
      expectFieldNamed(refusal.answer, example);
      const { request, text, shown } = refusal.answer;
      if (text.includes('data.credential')) {
        throw new Violation(`${request}: expected a path of the v2 body, got one of v1: ${shown}`);
      }
    }),

  onEveryV2Type('V2-014', 'the refusal of a v2 caller is JSON and holds no secret', 'caller')
    .given(ordinaryV2, () => 1)
    .baseline((request) => request)
    .step('refusal', Refusal, async ({ v2, example, context }) =>
      discreet(v2, context, await v2.send(example, { token: null })),
    )
    .holds(({ refusal }) => expectDiscreetRefusal(refusal)),

  onEveryV2Type('V2-022', 'an accepted v2 submission and its repeat are answered with JSON')
    .given(ordinaryV2, () => 1)
    .step('answers', z.array(AnswerMemo), async ({ v2, example }) => {
      const first = await v2.send(example);
      return [first, await v2.send(example, { id: first.id ?? '' })];
    })
    .costs(2)
    .holds(({ answers }) => answers.forEach(expectJson)),

  check('V2-022', 'verifications and webhooks are answered with JSON', 'other calls')
    .unless(({ profile }) => profile.unsupported.VERIFY ?? profile.unsupported.HOOK ?? null)
    .step('answers', z.array(AnswerMemo), async ({ v2 }) => {
      const asked = await v2.verify({});
      const request = v2.askedIn(asked);
      const result = request === null ? [] : [await v2.result(request.requestId)];
      return [asked, ...result, await v2.webhooks.list()];
    })
    .costs(3)
    .holds(({ answers }) => answers.forEach(expectJson)),
];

function expectJson(answer: AnswerMemo): void {
  if (!accepted(answer) || answer.status === 204) return;
  expectJsonBody(answer);
}

async function discreet(v2: PartnerV2, context: CheckContext, answer: AnswerMemo) {
  const scopes = scopesOf({ type: context.credentialType, body: {} });
  return refusalOf(answer, {
    'the access token': await v2.client.token(scopes),
    'the client secret': context.profile.auth.clientSecret,
  });
}
