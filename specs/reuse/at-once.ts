import { z } from 'zod';
import { withOtherValues } from '../../generators/changed.ts';
import { check } from '../../harness/check/builder.ts';
import { Inconclusive } from '../../harness/check/inconclusive.ts';
import { AnswerMemo, acceptedIn, Submitted } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { ordinary, typeOf } from '../examples.ts';
import { grantOf } from '../grants.ts';
import { contentOf, expectSameLink } from '../links.ts';

/** How many submissions of one id race each other. */
const RACERS = 8;

/** Ids that are almost the same, by what is changed. Each is another id: assumed, the pages say nothing of likeness. */
const nearIds: Readonly<Record<string, (id: string) => string>> = {
  'in upper case': (id) => id.toUpperCase(),
  'with a character more': (id) => `${id}0`,
  'with another prefix': (id) => `x${id}`,
  'without its last character': (id) => id.slice(0, -1),
  'with a space behind it': (id) => `${id} `,
  'with a space before it': (id) => ` ${id}`,
};

/** The same id again, at once. Source: `docs/api.md#the-same-id-again`. */
export const atOnce = [
  check('REUSE-001', 'an id repeated at once gets the original link')
    .onEveryType()
    .given(ordinary)
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

  check('REUSE-008', 'ids that are almost the same are different submissions')
    .onEveryType()
    .cases((context) =>
      Object.keys(nearIds).map((name) => ({
        name,
        arbitrary: ordinary(context).map((payload) => ({
          name,
          payload,
          other: withOtherValues(typeOf(context), payload, []),
        })),
      })),
    )
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example.payload))
    .step('near', Submitted, async ({ partner, example }, { submit }) => {
      const near = nearIds[example.name] as (id: string) => string;
      const answer = await partner.send(example.other, { id: near(submit.id) });
      const accepted = acceptedIn(answer, example.other);
      if (accepted !== null) return accepted;
      throw new Inconclusive(`an id ${example.name} is refused: ${answer.shown}`);
    })
    .holds(({ submit, near }, { example }) => {
      if (contentOf(near) === contentOf(submit)) {
        throw new Violation(
          `${near.request}, the id ${example.name}: expected a submission of its own, got ${near.link}`,
        );
      }
    }),
];
