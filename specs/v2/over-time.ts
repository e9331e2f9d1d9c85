import { Inconclusive } from '../../harness/check/inconclusive.ts';
import { AnswerMemo } from '../../harness/check/partner.ts';
import { SubmittedV2 } from '../../harness/check/partner-v2.ts';
import { Violation } from '../../harness/check/violation.ts';
import { contentOf, expectNewRequest, expectSameLink } from '../links.ts';
import { entryIn, knowsSubmission } from '../statuses.ts';
import { expectShutOut, Visit, visitAsFreshPerson } from '../visits.ts';
import { onEveryV2Type, ordinaryV2 } from './examples-v2.ts';

/** The 48 hours of a `credential_id`. Source: `docs/api.md#the-same-id-again`. */
export const overTimeV2 = [
  onEveryV2Type('V2-023', 'within 48 hours the same v2 id gets the original link')
    .given(ordinaryV2, () => 1)
    .step('submit', SubmittedV2, ({ v2, example }) => v2.submit(example))
    .step('repeat', SubmittedV2, ({ v2, example }, { submit }) =>
      v2.submit(example, { id: submit.id }),
    )
    .within('20h', '47h', 'submit')
    .holds(({ submit, repeat }) => expectSameLink(repeat, submit)),

  onEveryV2Type('V2-023', 'after 48 hours the same v2 id makes a new request', 'after')
    .given(ordinaryV2, () => 1)
    .step('submit', SubmittedV2, ({ v2, example }) => v2.submit(example))
    .step('repeat', SubmittedV2, ({ v2, example }, { submit }) =>
      v2.submit(example, { id: submit.id }),
    )
    .after('49h', 'submit')
    .holds(({ submit, repeat }) => expectNewRequest(repeat, submit)),

  onEveryV2Type('V2-023', 'after 48 hours the original v2 link shows nothing', 'old link')
    .needing('people')
    .given(ordinaryV2, () => 1)
    .costs(1)
    .step('submit', SubmittedV2, ({ v2, example }) => v2.submit(example))
    .step('visit', Visit, ({ people }, { submit }) => visitAsFreshPerson(people, submit))
    .after('49h', 'submit')
    .holds(({ visit }) => expectShutOut(visit, 'a person who opens the link after 48 hours')),

  onEveryV2Type('V2-023', 'a v2 submission that nobody opened is canceled after 48 hours', 'status')
    .needing('status')
    .given(ordinaryV2, () => 1)
    .step('submit', SubmittedV2, ({ v2, example }) => v2.submit(example))
    .step('status', AnswerMemo, ({ partner }, { submit }) => partner.status(submit.id))
    .after('49h', 'submit')
    .holds(({ submit, status }) => {
      // Both status pages describe v1: an id that is unknown there is recorded by V2-026.
      if (!knowsSubmission(status)) throw new Inconclusive(`it is not known: ${status.shown}`);
      if (entryIn(status)?.status === 'canceled') return;
      throw new Violation(
        `${status.request}: expected ${contentOf(submit)} to be canceled, got ${status.shown}`,
      );
    }),
];
