import { z } from 'zod';
import { page } from '../../contracts/test-control.ts';
import { check } from '../../harness/check/builder.ts';
import { AnswerMemo, Submitted } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import type { People } from '../../targets/drivers.ts';
import { ordinary } from '../examples.ts';
import { expectSameLink } from '../links.ts';
import { expectEntry, expectRead } from '../statuses.ts';
import { accept, claim, expectPage, expectShutOut, Visit, visitAsFreshPerson } from '../visits.ts';

/** Counters that software gets wrong seldom reach further. */
const TIMES = 6;

const Pages = z.array(page);

/** What holds once holds the sixth time. Source: `docs/api.md#the-same-id-again`, `docs/api.md#ownership`. */
export const sixTimes = [
  submission('REUSE-001', 'an id repeated six times gets the original link each time')
    .step('repeats', z.array(Submitted), ({ partner }, { submit }) =>
      inTurn(() => partner.repeat(submit)),
    )
    .costs(1 + TIMES)
    .holds(({ submit, repeats }) => {
      for (const repeat of repeats) expectSameLink(repeat, submit);
    }),

  submission('LINK-003', 'the owner can open the link six times before accepting and six after')
    .step('owner', Visit, ({ people }, { submit }) => claim(people, submit))
    .step('before', Pages, ({ people }, { submit, owner }) =>
      inTurn(() => people.visit(owner.person, submit.link)),
    )
    .step('accepting', z.string(), ({ people }, { submit, owner }) =>
      people.decide(owner.person, submit.link, 'accept'),
    )
    .step('after', Pages, ({ people }, { submit, owner }) =>
      inTurn(() => people.visit(owner.person, submit.link)),
    )
    .costs(1)
    .holds(({ before, after }) => {
      for (const [place, shown] of [...before, ...after].entries()) {
        expectPage(
          { page: shown },
          ['consent', 'credential'],
          `the owner on visit ${place + 1} after the first`,
        );
      }
    }),

  submission('LINK-002', 'another person is shut out six times')
    .step('owner', Visit, ({ people }, { submit }) => accept(people, submit))
    .step('other', z.string(), ({ people }) => people.lease())
    .step('pages', Pages, ({ people }, { submit, other }) =>
      inTurn(() => people.visit(other, submit.link)),
    )
    .costs(1)
    .holds(({ pages }) => {
      for (const [place, shown] of pages.entries()) {
        expectShutOut({ person: '', page: shown }, `another person on visit ${place + 1}`);
      }
    }),

  submission(
    'LINK-005',
    'six visits without signing in leave the link to the first person who signs in',
  )
    .step('nobody', Pages, ({ people }, { submit }) => visitAnonymously(people, submit.link))
    .step('owner', Visit, ({ people }, { submit }) => visitAsFreshPerson(people, submit))
    .costs(1)
    .holds(({ owner }) =>
      expectPage(owner, ['consent', 'credential'], 'the first person who signed in after them'),
    ),

  submission('STAT-009', 'a status that is read six times stays as it is')
    .step('statuses', z.array(AnswerMemo), ({ partner }, { submit }) =>
      inTurn(() => partner.status(submit.id)),
    )
    .step('repeat', Submitted, ({ partner }, { submit }) => partner.repeat(submit))
    .needing('status')
    .costs(2 + TIMES)
    .holds(({ submit, statuses, repeat }) => {
      for (const answer of statuses) expectSameStatus(statuses[0] as AnswerMemo, answer);
      expectSameLink(repeat, submit);
    }),

  submission('REUSE-002', 'visits without signing in and status reads do not shorten the 48 hours')
    .needing('people', 'status')
    .step('nobody', Pages, ({ people }, { submit }) => visitAnonymously(people, submit.link))
    .step('statuses', z.array(AnswerMemo), ({ partner }, { submit }) =>
      inTurn(() => partner.status(submit.id)),
    )
    .step('repeat', Submitted, ({ partner }, { submit }) => partner.repeat(submit))
    .within('20h', '47h', 'submit')
    .costs(2 + TIMES)
    .holds(({ submit, statuses, repeat }) => {
      for (const answer of statuses) expectRead(answer);
      expectSameLink(repeat, submit);
    }),
];

function submission(
  rule: 'REUSE-001' | 'REUSE-002' | 'LINK-002' | 'LINK-003' | 'LINK-005' | 'STAT-009',
  title: string,
) {
  return check(rule, title, 'six times')
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example));
}

/** One after the other, as the number of each is what matters. */
async function inTurn<Result>(act: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let time = 0; time < TIMES; time += 1) results.push(await act());
  return results;
}

async function visitAnonymously(people: People, link: string) {
  const person = await people.lease();
  return inTurn(() => people.visit(person, link, { signIn: false }));
}

function expectSameStatus(first: AnswerMemo, later: AnswerMemo): void {
  const [one, other] = [expectEntry(first), expectEntry(later)];
  if (one.status === other.status && one.finalized_at === other.finalized_at) return;
  throw new Violation(
    `${later.request}, read again: expected the same as before, ${first.shown}, got ${later.shown}`,
  );
}
