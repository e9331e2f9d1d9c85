import { addPath } from '../../contracts/endpoints.ts';
import { check } from '../../harness/check/builder.ts';
import { expectAccepted } from '../../harness/check/expectations.ts';
import { AnswerMemo, toMemo } from '../../harness/check/partner.ts';
import { ordinary, typeOf } from '../examples.ts';

/** Schemes are compared without letter case. Source: RFC 9110 section 11.1. */
export const bearerWord = [
  check('AUTH-017', 'the word Bearer is read in any letter case')
    .cases((context) =>
      ['bearer', 'BEARER'].map((word) => ({
        name: word,
        arbitrary: ordinary(context).map((payload) => ({ payload, word })),
      })),
    )
    .baseline(({ payload }) => payload)
    .step('submit', AnswerMemo, async ({ partner, example: { payload, word }, context }) => {
      const id = partner.freshId();
      const token = await partner.client.token([typeOf(context).scope]);
      const request = {
        method: 'POST',
        path: addPath(payload.credential_type),
        body: { id, ...payload },
        scopes: [],
        headers: { authorization: `${word} ${token}` },
      };
      return toMemo(await partner.client.call(request, { token: null, repeat: true }), id);
    })
    .holds(({ submit }, { example }) => void expectAccepted(submit, example.payload)),
];
