import { z } from 'zod';
import { check } from '../../harness/check/builder.ts';
import { isRefusal } from '../../harness/check/expectations.ts';
import { Inconclusive } from '../../harness/check/inconclusive.ts';
import { AnswerMemo, acceptedIn, Submitted } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { ordinary, typeOf } from '../examples.ts';
import { grantOf } from '../grants.ts';
import { expectSameLink } from '../links.ts';

/** How many submissions of one id race each other. */
const RACERS = 8;

/** The same id again, at once. Source: `docs/api.md#the-same-id-again`. */
export const atOnce = [
  check('REUSE-001', 'an id repeated at once gets the original link')
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('repeat', Submitted, ({ partner }, { submit }) => partner.repeat(submit))
    .holds(({ submit, repeat }) => expectSameLink(repeat, submit)),

  check('REUSE-006', 'concurrent submissions of one id agree on one link')
    .onEveryType()
    .given(ordinary, () => 1)
    .exclusive()
    .step('race', z.array(AnswerMemo), ({ partner, example }) => {
      const id = partner.freshId();
      return Promise.all(Array.from({ length: RACERS }, () => partner.send(example, { id })));
    })
    // One that refuses everything now would say nothing about races.
    .step('afterwards', Submitted, ({ partner, example }) => partner.submit(example))
    .costs(RACERS + 1)
    .holds(({ race }, { example }) => {
      const accepted = race.flatMap((answer) => acceptedIn(answer, example) ?? []);
      const [first, ...others] = accepted;
      if (first === undefined) {
        throw new Violation(
          `${race[0]?.request}, ${RACERS} at once: expected one to be accepted, got ${race[0]?.shown}`,
        );
      }
      for (const other of others) expectSameLink(other, first);
      const failed = race.find(
        (answer) => acceptedIn(answer, example) === null && !isRefusal(answer),
      );
      if (failed === undefined) return;
      // Whether one that comes too late may be refused is not documented.
      throw new Violation(
        `${failed.request}, ${RACERS} at once: expected a link or a refusal for each, got ${failed.shown}`,
        { basis: 'A' },
      );
    }),

  check('REUSE-007', 'another token of the same client gets the original link')
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('repeat', Submitted, async ({ partner, context }, { submit }) => {
      const { scope } = typeOf(context);
      const usual = await partner.client.token([scope]);
      const other = grantOf(await partner.client.requestToken({ scope }));
      if (other === usual) throw new Inconclusive('the target issues the very same token again');
      return partner.repeat(submit, { token: other });
    })
    .holds(({ submit, repeat }) => expectSameLink(repeat, submit)),
];
