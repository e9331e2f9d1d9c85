import { check } from '../../harness/check/builder.ts';
import { expectBodyRefused } from '../../harness/check/expectations.ts';
import { AnswerMemo } from '../../harness/check/partner.ts';
import { ordinary } from '../examples.ts';

/** The partner's own id is part of every submission. Source: `docs/api.md#version-1`. */
export const ownId = [
  check('ADD-003', 'a submission without an id is refused', 'id')
    .onEveryType()
    .given(ordinary, () => 1)
    .baseline((payload) => payload)
    .step('submit', AnswerMemo, ({ partner, example }) =>
      partner.sendText(example.credential_type, () => JSON.stringify(example)),
    )
    .holds(({ submit }) => expectBodyRefused(submit, 'a body without an id')),

  check('ADD-004', 'a submission whose id is not a text is refused', 'id')
    .onEveryType()
    .cases((context) =>
      [4711, null, ['spc'], { id: 'spc' }].map((id) => ({
        name: `id is ${JSON.stringify(id)}`,
        arbitrary: ordinary(context).map((payload) => ({ payload, id })),
      })),
    )
    .baseline(({ payload }) => payload)
    .step('submit', AnswerMemo, ({ partner, example: { payload, id } }) =>
      partner.sendText(payload.credential_type, () => JSON.stringify({ ...payload, id })),
    )
    .holds(({ submit }) => expectBodyRefused(submit, 'an id that is not a text')),
];
