import { z } from 'zod';
import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { AnswerMemo, acceptedIn, type Partner, Submitted } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import type { People } from '../../targets/drivers.ts';
import { ordinary } from '../examples.ts';
import { expectEntry, expectRead, expectStatus } from '../statuses.ts';
import { accept, cancel, claim, Visit, visitAs, visitAsFreshPerson } from '../visits.ts';

const deciding = { accepted: accept, cancelled: cancel } as const;

/** What others may do to a request that is decided, in this order. */
const acts: Readonly<
  Record<string, (partner: Partner, people: People, submit: Submitted, owner: Visit) => unknown>
> = {
  'another person opened the link': (_partner, people, submit) =>
    visitAsFreshPerson(people, submit),
  'somebody opened it without signing in': async (_partner, people, submit) =>
    people.visit(await people.lease(), submit.link, { signIn: false }),
  'the owner opened it': (_partner, people, submit, { person }) =>
    visitAs(people, person, submit.link),
  'its status was asked for among others': async (partner, _people, submit) =>
    expectRead(await partner.statuses([submit.id])),
  'the id was repeated': (partner, _people, submit) => repeated(partner, submit),
};

const Statuses = z.array(z.object({ act: z.string(), status: AnswerMemo }));

/** What happens to a request once it is decided, or over. Assumed. Source: `docs/api.md#status`. */
export const afterActs = [
  check('STAT-011', 'a final status survives whatever is done to the link and the id', 'after acts')
    .cases(decided)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example.payload))
    .step('owner', Visit, ({ people, example }, { submit }) =>
      deciding[example.decision](people, submit),
    )
    .step('first', AnswerMemo, ({ partner }, { submit }) => partner.status(submit.id))
    .step('later', Statuses, async ({ partner, people }, { submit, owner }) => {
      const statuses: z.infer<typeof Statuses> = [];
      for (const [act, perform] of Object.entries(acts)) {
        // Another request of the same id has a status of its own.
        if ((await perform(partner, people, submit, owner)) === RENEWED) break;
        statuses.push({ act, status: await partner.status(submit.id) });
      }
      return statuses;
    })
    .costs(9)
    .holds(({ first, later }) => {
      const before = expectEntry(first);
      for (const { act, status } of later) {
        const { status: word, finalized_at } = expectEntry(status);
        if (word === before.status && finalized_at === before.finalized_at) continue;
        throw new Violation(
          `${status.request}, after ${act}: expected ${first.shown} as before, got ${status.shown}`,
        );
      }
    }),

  check('KEEP-005', 'a claimed but unconsented submission is canceled after 48 hours', 'status')
    .needing('status')
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('owner', Visit, ({ people }, { submit }) => claim(people, submit))
    .step('status', AnswerMemo, ({ partner }, { submit }) => partner.status(submit.id))
    .after('49h', 'owner')
    .costs(2)
    .holds(({ owner, status }) => {
      if (owner.page === 'consent') expectStatus(status, 'canceled');
    }),
];

const RENEWED = Symbol('another request');

async function repeated(partner: Partner, submit: Submitted) {
  const payload = { ...submit.payload, credential_type: submit.credentialType };
  const answer = await partner.send(payload, { id: submit.id });
  return acceptedIn(answer, payload)?.link === submit.link ? null : RENEWED;
}

function decided(context: CheckContext) {
  return (['accepted', 'cancelled'] as const).map((decision) => ({
    name: decision,
    arbitrary: ordinary(context).map((payload) => ({ payload, decision })),
  }));
}
