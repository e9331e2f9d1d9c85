import { z } from 'zod';
import {
  foldedNearIds,
  likelyNearIds,
  type NearIds,
  unknownNearIds,
} from '../../generators/near-ids.ts';
import { check } from '../../harness/check/builder.ts';
import { Inconclusive } from '../../harness/check/inconclusive.ts';
import {
  AnswerMemo,
  type AnyPayload,
  acceptedIn,
  type Partner,
  Submitted,
} from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { ordinary } from '../examples.ts';
import { contentOf } from '../links.ts';
import { ordinaryPairs } from '../payload-pairs.ts';
import { knowsSubmission } from '../statuses.ts';

/** Ids that are almost the same are other ids: assumed, the pages say nothing of likeness. */
export const nearIds = [
  pairs('ids that are almost the same are different submissions', likelyNearIds)
    .onEveryType()
    .holds(({ pair }, { example }) => expectApart(pair, example.name)),

  pairs(
    'ids that differ in what software folds are different submissions',
    foldedNearIds,
    'folded',
  ).holds(({ pair }, { example }) => expectApart(pair, example.name)),

  check('STAT-007', 'a status is found by the very id alone', 'near')
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('statuses', z.array(AnswerMemo), ({ partner }, { submit }) =>
      Promise.all(unknownNearIds.map(({ of }) => partner.status(of(submit.id)[1]))),
    )
    .costs(1 + unknownNearIds.length)
    .holds(({ submit, statuses }) => {
      for (const [place, answer] of statuses.entries()) {
        if (!knowsSubmission(answer)) continue;
        throw new Violation(
          `${answer.request}, which is ${submit.id} ${unknownNearIds[place]?.name}: expected no such submission, got ${answer.shown}`,
        );
      }
    }),
];

function pairs(title: string, near: readonly NearIds[], variant?: string) {
  return check('REUSE-008', title, variant)
    .cases((context) =>
      near.map((each) => ({
        name: each.name,
        arbitrary: ordinaryPairs(context).map((payloads) => ({ ...payloads, name: each.name })),
      })),
    )
    .step('pair', z.array(Submitted), async ({ partner, example }) => {
      const [one, other] = idsOf(near, example.name, partner.freshId());
      return [
        await submitAs(partner, example.payload, one, example.name),
        await submitAs(partner, example.other, other, example.name),
      ];
    })
    .costs(2);
}

function idsOf(near: readonly NearIds[], name: string, id: string): readonly [string, string] {
  const pair = near.find((each) => each.name === name);
  if (pair === undefined) throw new RangeError(`no pair of ids is called ${name}`);
  return pair.of(id);
}

/** @throws {Inconclusive} if the id is refused, as a target may have an alphabet of its own. */
async function submitAs(partner: Partner, payload: AnyPayload, id: string, name: string) {
  const answer = await partner.send(payload, { id });
  const accepted = acceptedIn(answer, payload);
  if (accepted !== null) return accepted;
  throw new Inconclusive(`an id of the pair ${name} is refused: ${answer.shown}`);
}

function expectApart([one, other]: readonly Submitted[], name: string): void {
  if (one === undefined || other === undefined || contentOf(one) !== contentOf(other)) return;
  throw new Violation(
    `${other.request}, the id ${name}: expected a submission of its own, got ${other.link}`,
  );
}
