import { SubmittedV2 } from '../../harness/check/partner-v2.ts';
import { Violation } from '../../harness/check/violation.ts';
import { HeldCredentials, listed } from '../accounts.ts';
import {
  AfterDecision,
  accept,
  claim,
  expectPage,
  expectShutOut,
  Visit,
  visitAs,
  visitAsFreshPerson,
} from '../visits.ts';
import { onEveryV2Type, ordinaryV2 } from './examples-v2.ts';

/** Who owns what v2 submits. Source: `docs/api.md#ownership`, `docs/api.md#consent`. */
export const owningV2 = [
  submission('a signed-in person is asked to accept, and then sees the credential')
    .step('visit', Visit, ({ people }, { submit }) => visitAsFreshPerson(people, submit))
    .step('decision', AfterDecision, async ({ people }, { submit, visit: { person } }) => ({
      person,
      page: await people.decide(person, submit.link, 'accept'),
    }))
    .step('again', Visit, ({ people }, { submit, visit }) =>
      visitAs(people, visit.person, submit.link),
    )
    .holds(({ visit, decision, again }) => {
      expectPage(visit, ['consent'], 'a person who never consented');
      if (decision.page !== 'credential') {
        throw new Violation(
          `accepting: expected the credential page, got the ${decision.page} page`,
        );
      }
      expectPage(again, ['credential'], 'a person who accepted and comes back');
    }),

  submission('another person is shut out of a v2 link that is owned', 'owned')
    .step('owner', Visit, ({ people }, { submit }) => claim(people, submit))
    .step('other', Visit, ({ people }, { submit }) => visitAsFreshPerson(people, submit))
    .holds(({ other }) => expectShutOut(other, 'another person, before the owner consents')),

  submission('another person is shut out of a v2 link that was accepted', 'accepted')
    .step('owner', Visit, ({ people }, { submit }) => accept(people, submit))
    .step('other', Visit, ({ people }, { submit }) => visitAsFreshPerson(people, submit))
    .holds(({ other }) => expectShutOut(other, 'another person who opens the link')),

  submission('the account of a person who accepted holds the credential', 'account')
    .needing('accounts')
    .step('owner', Visit, ({ people }, { submit }) => accept(people, submit))
    .step('held', HeldCredentials, async ({ people }, { owner }) => [
      ...(await people.credentials(owner.person)),
    ])
    .holds(({ submit, held }) => {
      if (held.some(({ credential_type }) => credential_type === submit.type)) return;
      // A universal credential may go by another name.
      if (submit.type === 'universal_credential' && held.length > 0) return;
      throw new Violation(`the account: expected a ${submit.type}, it holds ${listed(held)}`);
    }),
];

function submission(title: string, variant?: string) {
  return onEveryV2Type('V2-024', title, variant)
    .given(ordinaryV2, () => 1)
    .costs(1)
    .step('submit', SubmittedV2, ({ v2, example }) => v2.submit(example));
}
