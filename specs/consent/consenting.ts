import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import { AnswerMemo, Submitted } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { assertListed, expectHoldsNothing, HeldCredentials } from '../accounts.ts';
import { ordinary } from '../examples.ts';
import { expectSameLink } from '../links.ts';
import { expectEntry, expectStatus } from '../statuses.ts';
import {
  AfterDecision,
  accept,
  cancel,
  claim,
  expectPage,
  openAndAccept,
  Visit,
  visitAs,
  visitAsFreshPerson,
} from '../visits.ts';

/** Consent. Source: `docs/api.md#consent`. */
export const consenting = [
  submission('CONS-001', 'a signed-in person without consent is asked to accept')
    .step('visit', Visit, ({ people }, { submit }) => visitAsFreshPerson(people, submit))
    .holds(({ visit }) => expectPage(visit, ['consent'], 'a person who never consented')),

  submission('CONS-002', 'a person who leaves without deciding is asked again')
    .step('owner', Visit, ({ people }, { submit }) => claim(people, submit))
    .step('again', Visit, ({ people }, { submit, owner }) =>
      visitAs(people, owner.person, submit.link),
    )
    .holds(({ owner, again }) => {
      expectAsked(owner);
      expectPage(again, ['consent'], 'a person who left without deciding and comes back');
    }),

  submission('CONS-003', 'after accepting the link leads to the credential')
    .step('owner', Visit, ({ people }, { submit }) => claim(people, submit))
    .step('decision', AfterDecision, async ({ people }, { submit, owner: { person } }) => ({
      person,
      page: await people.decide(person, submit.link, 'accept'),
    }))
    .step('again', Visit, ({ people }, { submit, owner }) =>
      visitAs(people, owner.person, submit.link),
    )
    .holds(({ decision, again }) => {
      if (decision.page !== 'credential') {
        throw new Violation(
          `accepting: expected the credential page, got the ${decision.page} page`,
        );
      }
      expectPage(again, ['credential'], 'a person who accepted and comes back');
    }),

  submission('CONS-004', 'after accepting, a repeat returns the same link')
    .needing('clock')
    .costs(2, () => 1)
    .step('owner', Visit, ({ people }, { submit }) => accept(people, submit))
    .step('repeat', Submitted, ({ partner }, { submit }) => partner.repeat(submit))
    .within('20h', '47h', 'submit')
    .holds(({ submit, repeat }) => expectSameLink(repeat, submit)),

  submission('CONS-004', 'after accepting, the repeated link leads to the credential', 'leads on')
    .costs(2)
    .step('owner', Visit, ({ people }, { submit }) => openAndAccept(people, submit))
    .step('repeat', Submitted, ({ partner }, { submit }) => partner.repeat(submit))
    .step('again', Visit, ({ people }, { repeat, owner }) =>
      visitAs(people, owner.person, repeat.link),
    )
    .holds(({ submit, repeat, again }) => {
      expectSameLink(repeat, submit);
      expectPage(again, ['credential'], 'the owner who accepted, on the repeated link');
    }),

  submission('CONS-005', 'before accepting, the status is not verified')
    .needing('status')
    .costs(2)
    .step('owner', Visit, ({ people }, { submit }) => claim(people, submit))
    .step('status', AnswerMemo, ({ partner }, { submit }) => partner.status(submit.id))
    .holds(({ owner, status }) => {
      expectAsked(owner);
      if (expectEntry(status).status === 'verified') {
        throw new Violation(
          `${status.request}, before the person accepted: expected incomplete, got ${status.shown}`,
        );
      }
    }),

  submission('CONS-006', 'cancelling makes the status canceled')
    .needing('status')
    .costs(2)
    .step('owner', Visit, ({ people }, { submit }) => cancel(people, submit))
    .step('status', AnswerMemo, ({ partner }, { submit }) => partner.status(submit.id))
    .holds(({ status }) => void expectStatus(status, 'canceled')),

  submission('CONS-007', 'a cancelled credential is not in the account')
    .needing('accounts')
    .step('owner', Visit, ({ people }, { submit }) => cancel(people, submit))
    .step('held', HeldCredentials, async ({ people }, { owner }) => [
      ...(await people.credentials(owner.person)),
    ])
    .step('other', Submitted, ({ partner, example }) => partner.submit(example))
    .step('owned', HeldCredentials, async ({ people }, { other }) => {
      const { person } = await accept(people, other);
      return [...(await people.credentials(person))];
    })
    .costs(2)
    .holds(({ held, owned, other }) => {
      expectHoldsNothing(held, 'the account of a person who cancelled');
      assertListed(owned, other);
    }),

  submission('CONS-008', 'before accepting, the account lists nothing as accepted')
    .needing('accounts')
    .step('owner', Visit, ({ people }, { submit }) => claim(people, submit))
    .step('held', HeldCredentials, async ({ people }, { owner }) => [
      ...(await people.credentials(owner.person)),
    ])
    .step('owned', HeldCredentials, async ({ people }, { submit, owner }) => {
      await people.decide(owner.person, submit.link, 'accept');
      return [...(await people.credentials(owner.person))];
    })
    .holds(({ submit, owner, held, owned }) => {
      expectAsked(owner);
      expectHoldsNothing(held, 'the account of a person who has not decided');
      assertListed(owned, submit);
    }),
];

function submission(
  rule: `CONS-00${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`,
  title: string,
  variant?: string,
) {
  return check(rule, title, variant)
    .onEveryType()
    .given(ordinary, () => 1)
    .costs(1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example));
}

/** @throws {Blocked} by CONS-001 if a person who never consented was shown the credential at once. */
function expectAsked({ page }: Visit): void {
  if (page === 'consent') return;
  throw new Blocked('the person was shown the credential without being asked', { by: 'CONS-001' });
}
