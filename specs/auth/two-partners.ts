import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import { AnswerMemo, acceptedIn, Submitted } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import type { RequirementId } from '../../requirements/all.ts';
import { ordinary } from '../examples.ts';
import { contentOf } from '../links.ts';
import { entriesIn, entryIn, isKnown, knowsAmongMany, knowsSubmission } from '../statuses.ts';

/** Two partners share a target and nothing else: assumed, the pages speak of one partner only. */
export const twoPartners = [
  check('AUTH-012', "one partner cannot read another's submission status")
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('own', AnswerMemo, ({ partner }, { submit }) => partner.status(submit.id))
    .step('foreign', AnswerMemo, ({ otherPartner }, { submit }) => otherPartner.status(submit.id))
    .holds(({ own, foreign }) => {
      expectOwnKnown(own, entryIn(own), 'STAT-001');
      if (knowsSubmission(foreign)) {
        throw new Violation(
          `${foreign.request} by another client: expected a refusal, got ${foreign.shown}`,
        );
      }
    }),

  check('AUTH-012', "one partner cannot read another's status among many", 'many')
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('own', AnswerMemo, ({ partner }, { submit }) => partner.statuses([submit.id]))
    .step('foreign', AnswerMemo, ({ otherPartner }, { submit }) =>
      otherPartner.statuses([submit.id]),
    )
    .holds(({ submit, own, foreign }) => {
      const ours = entriesIn(own)?.find(({ id }) => id === submit.id);
      expectOwnKnown(own, ours, 'STAT-004');
      if (knowsAmongMany(foreign, submit.id)) {
        throw new Violation(
          `${foreign.request} by another client: expected no entry, got ${foreign.shown}`,
        );
      }
    }),

  check('AUTH-013', 'two partners may use the same id independently')
    .needing('client2')
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('foreign', AnswerMemo, ({ otherPartner, example }, { submit }) =>
      otherPartner.send(example, { id: submit.id }),
    )
    .step('repeat', AnswerMemo, ({ partner, example }, { submit }) =>
      partner.send(example, { id: submit.id }),
    )
    .holds(({ submit, foreign, repeat }, { example }) => {
      const theirs = acceptedIn(foreign, example);
      if (theirs === null) {
        throw new Violation(
          `${foreign.request} by another client: expected 201, got ${foreign.shown}`,
        );
      }
      if (contentOf(theirs) === contentOf(submit)) {
        throw new Violation(
          `${foreign.request} by another client: expected a content of its own, got ours`,
        );
      }
      const ours = acceptedIn(repeat, example);
      if (ours === null) {
        throw new Blocked(`${repeat.request}: expected our own link, got ${repeat.shown}`, {
          by: 'REUSE-001',
        });
      }
      if (contentOf(ours) === contentOf(theirs)) {
        throw new Violation(
          `${repeat.request}: expected our own link, got that of the other client`,
        );
      }
    }),
];

/** @throws {Blocked} if the partner that submitted gets no status: then the refusal of another proves nothing. */
function expectOwnKnown(
  own: AnswerMemo,
  entry: Parameters<typeof isKnown>[0],
  by: RequirementId,
): void {
  if (isKnown(entry)) return;
  throw new Blocked(`${own.request}: expected the status of our own submission, got ${own.shown}`, {
    by,
  });
}
