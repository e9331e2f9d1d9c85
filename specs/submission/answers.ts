import { z } from 'zod';
import { formatPath } from '../../contracts/json-path.ts';
import type { Payload } from '../../contracts/payload.ts';
import { repeatedMembers } from '../../contracts/repeated-members.ts';
import { check } from '../../harness/check/builder.ts';
import { AnswerMemo, type Partner } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { ordinary } from '../examples.ts';
import { expectJsonBody } from '../json-body.ts';

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

  check('ADD-016', 'an answer is UTF-8 without a byte order mark', 'encoding')
    .assumed()
    .given(ordinary, () => 1)
    .step('answers', z.array(AnswerMemo), ({ partner, example }) => someOf(partner, example))
    .costs(3)
    .holds(({ answers }) => answers.forEach(expectUtf8)),

  check('ADD-021', 'no object of an answer has two members of one name')
    .onEveryType()
    .given(ordinary, () => 1)
    .step('answers', z.array(AnswerMemo), ({ partner, example }) => someOf(partner, example))
    .costs(3)
    .holds(({ answers }) => answers.forEach(expectUniqueNames)),

  check('ADD-021', 'no object of a v2 answer has two members of one name', 'v2')
    .unless(({ profile }) => profile.unsupported.VERIFY ?? profile.unsupported.HOOK ?? null)
    .step('answers', z.array(AnswerMemo), async ({ v2 }) => {
      const asked = await v2.verify({});
      const named = v2.askedIn(asked);
      const result = named === null ? [] : [await v2.result(named.requestId)];
      return [asked, ...result, await v2.webhooks.list()];
    })
    .costs(3)
    .holds(({ answers }) => answers.forEach(expectUniqueNames)),

  check('ADD-022', 'what an accepted submission has for a Location')
    .given(ordinary, () => 1)
    .step('submit', AnswerMemo, ({ partner, example }) => partner.send(example))
    .records(({ submit: { headers } }) => headers.location ?? 'none'),
];

/** An accepted submission, a refused one, and a list of statuses. */
async function someOf(partner: Partner, payload: Payload): Promise<AnswerMemo[]> {
  const first = await partner.send(payload);
  const refused = await partner.send({ credential_type: payload.credential_type });
  return [first, refused, await partner.statuses([first.id ?? ''])];
}

function expectUtf8({ request, encodingFault }: AnswerMemo): void {
  if (encodingFault === undefined) return;
  throw new Violation(`${request}: expected UTF-8 without a byte order mark, got ${encodingFault}`);
}

function expectUniqueNames(answer: AnswerMemo): void {
  const [twice] = repeatedMembers(answer.text);
  if (twice === undefined) return;
  const name = formatPath(twice.path);
  throw new Violation(`${answer.request}: expected each name once, ${name} is there twice`);
}

function expectJson(answer: AnswerMemo): void {
  if (answer.status !== 200 && answer.status !== 201) return;
  expectJsonBody(answer);
}
