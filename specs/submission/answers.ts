import { z } from 'zod';
import { check } from '../../harness/check/builder.ts';
import { expectJsonType } from '../../harness/check/expectations.ts';
import { AnswerMemo } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { jsonOf } from '../../targets/answer.ts';
import { ordinary } from '../examples.ts';

/** Every success is JSON. Source: `docs/api.md#requests-and-answers`. */
export const answers = [
  check('ADD-016', 'an accepted submission and its repeat are answered with JSON')
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submissions', z.array(AnswerMemo), async ({ partner, example }) => {
      const first = await partner.send(example);
      return [first, await partner.send(example, { id: first.id ?? '' })];
    })
    .costs(2)
    .holds(({ submissions }) => submissions.forEach(expectJson)),

  check('ADD-016', 'a submission status is answered with JSON', 'status')
    .needing('status')
    .given(ordinary, () => 1)
    .step('statuses', z.array(AnswerMemo), async ({ partner, example }) => {
      const { id } = await partner.submit(example);
      return [await partner.status(id), await partner.statuses([id])];
    })
    .costs(3)
    .holds(({ statuses }) => statuses.forEach(expectJson)),
];

function expectJson(answer: AnswerMemo): void {
  if (answer.status !== 200 && answer.status !== 201) return;
  expectJsonType(answer);
  if (jsonOf(answer) === undefined) {
    throw new Violation(`${answer.request}: expected a JSON body, got ${answer.shown}`);
  }
}
