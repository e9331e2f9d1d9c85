import { check } from '../../harness/check/builder.ts';
import { isRefusal } from '../../harness/check/expectations.ts';
import { Inconclusive } from '../../harness/check/inconclusive.ts';
import { AnswerMemo } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { ordinary } from '../examples.ts';
import { knowsSubmission } from '../statuses.ts';
import { onEveryV2Type, oneOfEachRuleV2, ordinaryV2, typeV2Of } from './examples-v2.ts';
import { expectAcceptedV2, expectFaultRefused } from './expectations-v2.ts';

/** What a refusal leaves behind, and bodies of the wrong version. Source: `docs/api.md#errors`. */
export const storingV2 = [
  onEveryV2Type('V2-015', 'a refused v2 submission is unknown, and its id is free')
    .cases(oneOfEachRuleV2)
    .baseline(({ base }) => base)
    .step('refused', AnswerMemo, ({ v2, example }) => v2.send(example.request))
    .step('status', AnswerMemo, ({ partner }, { refused }) => partner.status(refused.id ?? ''))
    .step('resend', AnswerMemo, ({ v2, example }, { refused }) =>
      v2.send(example.base, { id: refused.id ?? '' }),
    )
    .holds(({ refused, status, resend }, { context }) => {
      if (!isRefusal(refused)) throw new Inconclusive(`it was not refused: ${refused.shown}`);
      if (knowsSubmission(status)) {
        throw new Violation(
          `${status.request}: expected an unknown id after the refusal, got ${status.shown}`,
        );
      }
      expectAcceptedV2(resend, context);
    }),

  onEveryV2Type('V2-021', 'a v2 body is refused on a v1 path', 'v2 on v1')
    .cases((context) =>
      typeV2Of(context).v2Only ? [] : [{ name: null, arbitrary: ordinaryV2(context) }],
    )
    .step('submit', AnswerMemo, ({ partner, example }) =>
      partner.client
        .add(example.type, { credential_id: partner.freshId(), ...example.body })
        .then((answer) => ({
          ...answer,
          id: null,
          request: `${answer.request.method} ${answer.request.path}, with a v2 body`,
        })),
    )
    .holds(({ submit }) => expectFaultRefused(submit)),

  check('V2-021', 'a v1 body is refused on a v2 path')
    .given(ordinary, () => 1)
    .step('submit', AnswerMemo, ({ v2, example }) => {
      const request = { type: example.credential_type, body: {} };
      return v2.send(request, { alter: () => ({ id: v2.freshId(), ...example }) });
    })
    .holds(({ submit }) => expectFaultRefused(submit)),
];
