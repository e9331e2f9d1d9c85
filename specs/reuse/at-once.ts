import fc from 'fast-check';
import { z } from 'zod';
import { Blocked } from '../../harness/blocked.ts';
import { check } from '../../harness/draft.ts';
import { Answered, acceptedIn, Submitted } from '../../harness/partner.ts';
import { Violation } from '../../harness/violation.ts';
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
};

/** The same id again, at once: source `api.md` section 5. */
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
    .step('race', z.array(Answered), ({ partner, example }) => {
      const id = partner.freshId();
      return Promise.all(Array.from({ length: RACERS }, () => partner.send(example, { id })));
    })
    .costs(RACERS)
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
    .step('repeat', Submitted, async ({ partner, subject }, { submit }) => {
      const usual = await partner.client.token();
      const other = grantOf(await partner.client.requestToken({ scope: typeOf(subject).scope }));
      if (other === usual) throw new Blocked('the target issued the very same token twice');
      return partner.repeat(submit, { token: other });
    })
    .holds(({ submit, repeat }) => expectSameLink(repeat, submit)),

  check('REUSE-008', 'ids that are almost the same are different submissions')
    .onEveryType()
    .cases((subject) =>
      Object.keys(nearIds).map((name) => ({
        name,
        arbitrary: fc.record(
          { payload: ordinary(subject), name: fc.constant(name) },
          { noNullPrototype: true },
        ),
      })),
    )
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example.payload))
    .step('near', Submitted, ({ partner, example }, { submit }) => {
      const near = nearIds[example.name] as (id: string) => string;
      return partner.submit(example.payload, { id: near(submit.id) });
    })
    .holds(({ submit, near }, { example }) => {
      if (contentOf(near) === contentOf(submit)) {
        throw new Violation(
          `${near.request}, the id ${example.name}: expected a submission of its own, got ${near.link}`,
        );
      }
    }),
];
