import { check } from '../../harness/check/builder.ts';
import { Submitted } from '../../harness/check/partner.ts';
import { ordinary } from '../examples.ts';
import { expectNewRequest, expectSameLink, renew } from '../links.ts';
import { assertShown, expectPage, expectShutOut, Visit, visitAsFreshPerson } from '../visits.ts';

/** The 48 hours of an id. Source: `docs/api.md#the-same-id-again`. */
export const overTime = [
  check('REUSE-002', 'within 48 hours the same id gets the original link')
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('repeat', Submitted, ({ partner }, { submit }) => partner.repeat(submit))
    .within('20h', '47h', 'submit')
    .holds(({ submit, repeat }) => expectSameLink(repeat, submit)),

  check('REUSE-002', 'a day later the same id gets the original link', 'a day later')
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('repeat', Submitted, ({ partner }, { submit }) => partner.repeat(submit))
    .within('2h', '25h', 'submit')
    .holds(({ submit, repeat }) => expectSameLink(repeat, submit)),

  check('REUSE-003', 'after 48 hours the same id makes a new credential request')
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('repeat', Submitted, ({ partner }, { submit }) => partner.repeat(submit))
    .after('49h', 'submit')
    .holds(({ submit, repeat }) => expectNewRequest(repeat, submit)),

  check('REUSE-004', 'after 48 hours the original link shows nothing of the credential')
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('visit', Visit, ({ people }, { submit }) => visitAsFreshPerson(people, submit))
    .after('49h', 'submit')
    .step('other', Submitted, ({ partner, example }) => partner.submit(example))
    .step('genuine', Visit, ({ people }, { other }) => visitAsFreshPerson(people, other))
    .costs(2)
    .holds(({ visit, genuine }) => {
      expectShutOut(visit, 'a person who opens the link after 48 hours');
      assertShown(genuine);
    }),

  check('REUSE-004', 'the original link stays dead once its id has a new one', 'after a repeat')
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('renewed', Submitted, ({ partner }, { submit }) => renew(partner, submit))
    .after('49h', 'submit')
    .step('visit', Visit, ({ people }, { submit }) => visitAsFreshPerson(people, submit))
    .step('genuine', Visit, ({ people }, { renewed }) => visitAsFreshPerson(people, renewed))
    .costs(2)
    .holds(({ visit, genuine }) => {
      expectShutOut(visit, 'a person who opens the original link after the repeat');
      assertShown(genuine);
    }),

  check('REUSE-005', 'the new link holds for 48 hours of its own')
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('renewed', Submitted, ({ partner }, { submit }) => renew(partner, submit))
    .after('49h', 'submit')
    .step('repeat', Submitted, ({ partner }, { renewed }) => partner.repeat(renewed))
    .within('20h', '47h', 'renewed')
    .step('visit', Visit, ({ people }, { renewed }) => visitAsFreshPerson(people, renewed))
    .needing('people')
    .costs(3)
    .holds(({ renewed, repeat, visit }) => {
      expectSameLink(repeat, renewed);
      expectPage(visit, ['consent', 'credential'], 'the first person on the new link');
    }),

  check('REUSE-005', 'the new link ends after 48 hours of its own', 'ends')
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('renewed', Submitted, ({ partner }, { submit }) => renew(partner, submit))
    .after('49h', 'submit')
    .step('again', Submitted, ({ partner }, { renewed }) => partner.repeat(renewed))
    .after('49h', 'renewed')
    .holds(({ submit, renewed, again }) => {
      expectNewRequest(again, renewed);
      expectNewRequest(again, submit);
    }),
];
