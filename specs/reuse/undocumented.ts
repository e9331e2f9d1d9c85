import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { seconds } from '../../harness/check/duration.ts';
import { AnswerMemo, type AnyPayload, acceptedIn, Submitted } from '../../harness/check/partner.ts';
import type { Moment } from '../../harness/check/step.ts';
import { HeldCredentials } from '../accounts.ts';
import { ordinary, v1TypesOf } from '../examples.ts';
import { expectSameLink } from '../links.ts';
import { hasOtherDocument, knowsOtherDocument, withOtherDocument } from '../other-document.ts';
import { ordinaryPairs } from '../payload-pairs.ts';
import { firstDifference } from '../same-values.ts';
import { accept, cancel, Visit } from '../visits.ts';

/** What the pages do not decide about the reuse of an id: recorded, except the one literal reading. Section 5. */
export const reuseSilence = [
  check('REUSE-010', 'the same id with another payload gets the original link')
    .onEveryType()
    .given(ordinaryPairs, () => 1)
    .baseline(({ other }) => other)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example.payload))
    .step('repeat', Submitted, ({ partner, example }, { submit }) =>
      partner.repeat(submit, { payload: example.other }),
    )
    .holds(({ submit, repeat }) => expectSameLink(repeat, submit)),

  check('REUSE-010', 'which payload is kept when the same id brings another', 'kept')
    .needing('people', 'accounts')
    .onEveryType()
    .given(ordinaryPairs, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example.payload))
    .step('repeat', AnswerMemo, ({ partner, example }, { submit }) =>
      partner.send(example.other, { id: submit.id }),
    )
    .step('held', HeldCredentials, async ({ people }, { submit }) => {
      const { person } = await accept(people, submit);
      return [...(await people.credentials(person))];
    })
    .costs(2)
    .records(({ held }, { example: { payload, other } }) => {
      const shows = (each: typeof payload) =>
        held.some(
          ({ fields }) =>
            firstDifference({ full_name: each.data.credential.full_name }, fields) === null,
        );
      if (shows(payload)) return 'the first payload is kept';
      return shows(other) ? 'the newer payload is kept' : 'neither payload is shown';
    }),

  check('REUSE-011', 'whether a repeat restarts the 48 hours', 'restart')
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('repeat', AnswerMemo, ({ partner, example }, { submit }) =>
      partner.send(example, { id: submit.id }),
    )
    .within('20h', '47h', 'submit')
    .step('again', AnswerMemo, ({ partner, example }, { submit }) =>
      partner.send(example, { id: submit.id }),
    )
    .after('49h', 'submit')
    .records(({ submit, again }, { example, times }) => {
      if (whichLink(again, example, submit) === 'the original link') {
        return 'a repeat restarts the 48 hours';
      }
      return heldSince(times) >= seconds('48h')
        ? 'not known: the last request came more than 48 hours after the repeat too'
        : 'a repeat does not restart the 48 hours';
    }),

  check('REUSE-011', 'the same id for another credential type', 'other type')
    .unless((context) =>
      v1TypesOf(context).length < 2 ? 'the profile lists one credential type only' : null,
    )
    .onEveryType()
    .given(
      (context) =>
        ordinary(context).chain((payload) =>
          otherType(context).map((other) => ({ payload, other })),
        ),
      () => 1,
    )
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example.payload))
    .step('other', AnswerMemo, ({ partner, example }, { submit }) =>
      partner.send(example.other, { id: submit.id }),
    )
    .records(({ submit, other }, { example }) => whichLink(other, example.other, submit)),

  check('REUSE-011', 'the same id under another document type', 'other document type')
    .unless((context) =>
      hasOtherDocument(context) ? null : 'the profile supplies one kind of document only',
    )
    .onEveryType()
    .cases((context) =>
      knowsOtherDocument(context) ? [{ name: null, arbitrary: ordinary(context) }] : [],
    )
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('other', AnswerMemo, ({ partner, example, context }, { submit }) =>
      partner.send(withOtherDocument(example, context), { id: submit.id }),
    )
    .records(({ submit, other }, { example }) => whichLink(other, example, submit)),

  check('REUSE-011', 'an accepted id repeated after 48 hours', 'accepted')
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('owner', Visit, ({ people }, { submit }) => accept(people, submit))
    .step('again', AnswerMemo, ({ partner, example }, { submit }) =>
      partner.send(example, { id: submit.id }),
    )
    .after('49h', 'submit')
    .costs(2, () => 1)
    .records(({ submit, again }, { example }) => whichLink(again, example, submit)),

  check('REUSE-011', 'a cancelled id repeated within and after 48 hours', 'cancelled')
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('owner', Visit, ({ people }, { submit }) => cancel(people, submit))
    .step('soon', AnswerMemo, ({ partner, example }, { submit }) =>
      partner.send(example, { id: submit.id }),
    )
    .step('late', AnswerMemo, ({ partner, example }, { submit }) =>
      partner.send(example, { id: submit.id }),
    )
    .after('49h', 'submit')
    .costs(3, () => 2)
    .records(
      ({ submit, soon, late }, { example }) =>
        `within 48 hours ${whichLink(soon, example, submit)}, afterwards ${whichLink(late, example, submit)}`,
    ),
];

/** How long ago the repeat was, at most, when the id came again. Seconds. */
function heldSince({ repeat, again }: Readonly<Record<string, Moment>>): number {
  return repeat === undefined || again === undefined ? 0 : again.latest - repeat.earliest;
}

function otherType(context: CheckContext) {
  const name = v1TypesOf(context).find((each) => each !== context.credentialType);
  return ordinary({ ...context, credentialType: name ?? context.credentialType });
}

function whichLink(answer: AnswerMemo, payload: AnyPayload, earlier: Submitted): string {
  const accepted = acceptedIn(answer, payload);
  if (accepted === null) return `refused with ${answer.status}`;
  return accepted.link === earlier.link ? 'the original link' : 'a new link';
}
