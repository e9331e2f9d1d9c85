import { z } from 'zod';
import { check } from '../../harness/check/builder.ts';
import { Submitted } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { assertListed, expectHolds, expectHoldsNothing, HeldCredentials } from '../accounts.ts';
import { ordinary } from '../examples.ts';
import { repeatSame } from '../links.ts';
import {
  accept,
  claim,
  expectPage,
  expectShutOut,
  openAndAccept,
  Visit,
  visitAs,
  visitAsFreshPerson,
} from '../visits.ts';

const onOne = () => 1;

/** The first person who signs in owns the link. Source: `docs/api.md#ownership`. */
export const owning = [
  submission('LINK-001', 'the account of a person who accepted holds the credential')
    .step('owner', Visit, ({ people }, { submit }) => accept(people, submit))
    .step('held', HeldCredentials, async ({ people }, { owner }) => [
      ...(await people.credentials(owner.person)),
    ])
    .holds(({ submit, held }) =>
      expectHolds(held, submit, 'the account of the person who accepted'),
    ),

  submission('LINK-002', 'another person who opens an accepted link is shut out')
    .step('owner', Visit, ({ people }, { submit }) => accept(people, submit))
    .step('other', Visit, ({ people }, { submit }) => visitAsFreshPerson(people, submit))
    .holds(({ other }) => expectShutOut(other, 'another person who opens the link')),

  submission('LINK-003', 'the owner can open the link again')
    .step('owner', Visit, ({ people }, { submit }) => claim(people, submit))
    .step('again', Visit, ({ people }, { submit, owner }) =>
      visitAs(people, owner.person, submit.link),
    )
    .holds(({ again }) =>
      expectPage(again, ['consent', 'credential'], 'the owner who opens the link again'),
    ),

  submission('LINK-003', 'the owner who accepted can open the link again', 'accepted')
    .step('owner', Visit, ({ people }, { submit }) => openAndAccept(people, submit))
    .step('again', Visit, ({ people }, { submit, owner }) =>
      visitAs(people, owner.person, submit.link),
    )
    .holds(({ again }) =>
      expectPage(again, ['consent', 'credential'], 'the owner who accepted and comes back'),
    ),

  submission('LINK-004', "another person's account does not get the credential")
    .step('owner', Visit, ({ people }, { submit }) => claim(people, submit))
    .step('other', HeldCredentials, async ({ people }, { submit }) => {
      const { person } = await visitAsFreshPerson(people, submit);
      await people.decide(person, submit.link, 'accept');
      return [...(await people.credentials(person))];
    })
    .step('owned', HeldCredentials, async ({ people }, { submit, owner }) => {
      await people.decide(owner.person, submit.link, 'accept');
      return [...(await people.credentials(owner.person))];
    })
    .holds(({ submit, other, owned }) => {
      expectHoldsNothing(other, 'the account of another person who tried to accept');
      assertListed(owned, submit);
    }),

  submission('LINK-004', "another person's account does not get an accepted credential", 'accepted')
    .step('owner', Visit, ({ people }, { submit }) => accept(people, submit))
    .step('other', HeldCredentials, async ({ people }, { submit }) => {
      const { person } = await visitAsFreshPerson(people, submit);
      await people.decide(person, submit.link, 'accept');
      return [...(await people.credentials(person))];
    })
    .step('owned', HeldCredentials, async ({ people }, { owner }) => [
      ...(await people.credentials(owner.person)),
    ])
    .holds(({ submit, other, owned }) => {
      expectHoldsNothing(other, 'the account of another person who tried to accept too');
      assertListed(owned, submit);
    }),

  submission('LINK-005', 'opening the link without signing in claims nothing')
    .step('passer', z.string(), async ({ people }, { submit }) => {
      const person = await people.lease();
      await people.visit(person, submit.link, { signIn: false });
      return person;
    })
    .step('first', Visit, ({ people }, { submit }) => visitAsFreshPerson(people, submit))
    .step('late', Visit, ({ people }, { submit, passer }) => visitAs(people, passer, submit.link))
    .holds(({ first, late }) => {
      expectPage(first, ['consent', 'credential'], 'the first person to sign in');
      expectShutOut(late, 'the person who looked without signing in, once another had signed in');
    }),

  submission('LINK-006', 'ownership holds before consent')
    .step('owner', Visit, ({ people }, { submit }) => claim(people, submit))
    .step('other', Visit, ({ people }, { submit }) => visitAsFreshPerson(people, submit))
    .holds(({ other }) => expectShutOut(other, 'another person, before the owner consents')),

  submission('LINK-007', 'ownership survives a repeated submission of the id')
    .step('owner', Visit, ({ people }, { submit }) => claim(people, submit))
    .step('repeat', Submitted, ({ partner }, { submit }) => repeatSame(partner, submit))
    .step('other', Visit, ({ people }, { submit }) => visitAsFreshPerson(people, submit))
    .step('again', Visit, ({ people }, { submit, owner }) =>
      visitAs(people, owner.person, submit.link),
    )
    .costs(2)
    .holds(({ other, again }) => {
      expectShutOut(other, 'another person, after the id was repeated');
      expectPage(again, ['consent', 'credential'], 'the owner, after the id was repeated');
    }),

  submission('LINK-009', 'of two people who claim at the same moment one wins')
    .exclusive()
    .step('visits', z.array(Visit), async ({ people }, { submit }) => {
      const [one, other] = [await people.lease(), await people.lease()];
      return Promise.all([visitAs(people, one, submit.link), visitAs(people, other, submit.link)]);
    })
    .holds(({ visits }) => {
      const winners = visits.filter(({ page }) => page === 'consent' || page === 'credential');
      if (winners.length !== 1) {
        const pages = visits.map(({ page }) => page).join(' and ');
        throw new Violation(`two people at the same moment: expected one owner, they saw ${pages}`);
      }
    }),
];

function submission(
  rule: `LINK-00${1 | 2 | 3 | 4 | 5 | 6 | 7 | 9}`,
  title: string,
  variant?: string,
) {
  return check(rule, title, variant)
    .onEveryType()
    .given(ordinary, onOne)
    .costs(1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example));
}
