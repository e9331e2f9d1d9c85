import { probes } from '../../generators/probes.ts';
import { check } from '../../harness/check/builder.ts';
import { AnswerMemo, acceptedIn } from '../../harness/check/partner.ts';
import { ordinary, typeOf, worldOf } from '../examples.ts';

/** What the pages do not decide: recorded, never judged. Source: `docs/api.md#payloads`. */
export const silence = [
  check('ADD-017', 'what happens to values that the pages do not mention')
    .onEveryType()
    .cases((context) => probes(typeOf(context), worldOf(context)))
    .step('submit', AnswerMemo, ({ partner, example, context }) =>
      partner.send(example, { type: context.credentialType }),
    )
    .records(({ submit }, { example }) =>
      acceptedIn(submit, example) === null ? `refused with ${submit.status}` : 'accepted',
    ),

  check('ADD-017', 'which of two equal names is read', 'equal names')
    .given(ordinary, () => 1)
    .step('submit', AnswerMemo, ({ partner, example }) =>
      partner.sendText(example.credential_type, (id) =>
        JSON.stringify({ id, ...example }).replace('{', '{"credential_type":"spc_first",'),
      ),
    )
    .records(({ submit }, { example }) =>
      acceptedIn(submit, example) === null
        ? `the first, or the request is refused, with ${submit.status}`
        : 'the last',
    ),
];
