import type { Edge } from '../../generators/edges/edge.ts';
import { edges } from '../../generators/edges.ts';
import { check } from '../../harness/check/builder.ts';
import { expectAccepted } from '../../harness/check/expectations.ts';
import { AnswerMemo } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { anyValid, ordinary, typeOf, worldOf } from '../examples.ts';

/** What is accepted. Source: `docs/api.md#version-1`, `docs/api.md#payloads`. */
export const accepting = [
  check('ADD-001', 'a valid submission gets 201 with a redirect_uri')
    .onEveryType()
    .given(ordinary)
    .step('submit', AnswerMemo, ({ partner, example }) => partner.send(example))
    .holds(({ submit }, { example }) => {
      expectAccepted(submit, example);
      // The target may have stored the submission before a gateway sent 503: then this is the answer to our own repeat.
      if (submit.status !== 201 && submit.attempts === 1) {
        throw new Violation(
          `${submit.request}: expected 201 on the first submission, got ${submit.shown}`,
        );
      }
    }),

  check('ADD-002', 'all that the pages call valid is accepted', 'any')
    .onEveryType()
    .given(anyValid)
    .step('submit', AnswerMemo, ({ partner, example }) => partner.send(example))
    .holds(({ submit }, { example }) => void expectAccepted(submit, example)),

  acceptingEdges('ADD-002', 'an unusual but valid submission is accepted'),
  acceptingEdges('ADD-019', 'further valid values are accepted'),
];

function acceptingEdges(rule: Edge['rule'], title: string) {
  return check(rule, title)
    .onEveryType()
    .cases((context) =>
      edges(typeOf(context), worldOf(context)).filter((edge) => edge.rule === rule),
    )
    .step('submit', AnswerMemo, ({ partner, example }) => partner.send(example))
    .holds(({ submit }, { example }) => void expectAccepted(submit, example));
}
