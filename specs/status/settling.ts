import fc from 'fast-check';
import { z } from 'zod';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { seconds } from '../../harness/check/duration.ts';
import { AnswerMemo, Submitted } from '../../harness/check/partner.ts';
import type { Moment } from '../../harness/check/step.ts';
import { Violation } from '../../harness/check/violation.ts';
import type { People } from '../../targets/drivers.ts';
import { ordinary } from '../examples.ts';
import { expectNewRequest, renew, repeatSame } from '../links.ts';
import { type Entry, entryIn, expectEntry, expectRead, isLater } from '../statuses.ts';
import { accept, cancel, claim, Visit } from '../visits.ts';
import { expectFinalTime, isUtcTime } from './finalized.ts';

/** How far a target's clock and its own records may differ. */
const SKEW = seconds('2m');

/** The two decisions a person can make, by name. */
const deciding: Readonly<Record<string, typeof accept>> = { accepted: accept, cancelled: cancel };

/** When a status is final: assumed. Source: `docs/api.md#status`. */
export const settling = [
  check('STAT-009', 'reading a status changes neither the link nor the status')
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('before', AnswerMemo, ({ partner }, { submit }) => partner.status(submit.id))
    .step('unread', Submitted, async ({ partner, example }) =>
      repeatSame(partner, await partner.submit(example)),
    )
    .step('repeat', Submitted, ({ partner }, { submit }) => partner.repeat(submit))
    .step('after', AnswerMemo, async ({ partner }, { submit }) => {
      expectRead(await partner.statuses([submit.id]));
      return partner.status(submit.id);
    })
    .costs(7)
    .holds(({ submit, repeat, before, after }) => {
      if (repeat.link !== submit.link) {
        throw new Violation(
          `${repeat.request}, whose status was read before: expected the original link ${submit.link}, got ${repeat.link}`,
        );
      }
      expectSameEntry(before, after);
    }),

  check('STAT-009', 'reading a status does not restart the 48 hours', 'window')
    .needing('clock')
    .onEveryType()
    .given(
      (context) => fc.tuple(ordinary(context), ordinary(context)),
      () => 1,
    )
    .step('unread', Submitted, ({ partner, example: [payload] }) => partner.submit(payload))
    .step('read', Submitted, ({ partner, example: [, payload] }) => partner.submit(payload))
    .step('statuses', z.array(AnswerMemo), async ({ partner }, { read }) => [
      await partner.status(read.id),
      await partner.statuses([read.id]),
    ])
    .within('20h', '47h', 'unread')
    .step('twin', Submitted, ({ partner }, { unread }) => renew(partner, unread))
    .after('49h', 'read')
    .step('repeat', Submitted, ({ partner }, { read }) => partner.repeat(read))
    .costs(6)
    .holds(({ read, statuses, repeat }) => {
      for (const answer of statuses) expectRead(answer);
      expectNewRequest(repeat, read);
    }),

  check('STAT-011', 'a final status and its time never change')
    .onEveryType()
    .cases((context) => decisions(context))
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example.payload))
    .step('decided', Visit, ({ people, example }, { submit }) =>
      decide(people, example.decision, submit),
    )
    .step('reads', z.array(AnswerMemo), async ({ partner }, { submit }) => [
      await partner.status(submit.id),
      await partner.status(submit.id),
    ])
    .costs(3)
    .holds(({ reads: [first, second] }) => {
      expectFinal(first as AnswerMemo);
      expectSameEntry(first as AnswerMemo, second as AnswerMemo);
    }),

  check(
    'STAT-011',
    'a status that was final before a decision stays as it was',
    'before a decision',
  )
    .onEveryType()
    .cases((context) => decisions(context))
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example.payload))
    .step('owner', Visit, ({ people }, { submit }) => claim(people, submit))
    .step('before', AnswerMemo, ({ partner }, { submit }) => partner.status(submit.id))
    .step('page', z.string(), ({ people, example }, { submit, owner }) =>
      people.decide(
        owner.person,
        submit.link,
        example.decision === 'accepted' ? 'accept' : 'cancel',
      ),
    )
    .step('after', AnswerMemo, ({ partner }, { submit }) => partner.status(submit.id))
    .costs(3)
    .holds(({ before, after }) => {
      if (expectEntry(before).status !== 'incomplete') expectSameEntry(before, after);
    }),

  check('STAT-011', 'a final status is the same days later', 'days later')
    .needing('clock')
    .onEveryType()
    .cases((context) => decisions(context))
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example.payload))
    .step('decided', Visit, ({ people, example }, { submit }) =>
      decide(people, example.decision, submit),
    )
    .step('first', AnswerMemo, ({ partner }, { submit }) => partner.status(submit.id))
    .step('later', AnswerMemo, ({ partner }, { submit }) => partner.status(submit.id))
    .after('73h', 'first')
    .costs(3, () => 2)
    .holds(({ first, later }) => {
      expectFinal(first);
      expectSameEntry(first, later);
    }),

  check('STAT-012', 'the final time is that of the decision')
    .needing('clock')
    .onEveryType()
    .cases((context) => decisions(context))
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example.payload))
    .step('decided', Visit, ({ people, example }, { submit }) =>
      decide(people, example.decision, submit),
    )
    .within('2h', '25h', 'submit')
    .step('status', AnswerMemo, ({ partner }, { submit }) => partner.status(submit.id))
    // Wide enough for a job that runs `spc settle` once a day.
    .within('2h', '30h', 'decided')
    .costs(2)
    .holds(({ status }, { times }) => {
      const final = finalTime(status);
      expectDuring(final, times.decided as Moment, status);
    }),

  check('STAT-012', 'an expired submission has a final time too', 'expired')
    .needing('clock')
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('status', AnswerMemo, ({ partner }, { submit }) => partner.status(submit.id))
    .after('49h', 'submit')
    .holds(({ status }) => void finalTime(status)),
];

function decisions(context: CheckContext) {
  return Object.keys(deciding).map((name) => ({
    name,
    arbitrary: ordinary(context).map((payload) => ({ payload, decision: name })),
  }));
}

function decide(people: People, decision: string, submit: Submitted): Promise<Visit> {
  return (deciding[decision] as typeof accept)(people, submit);
}

/** @throws {Blocked} if the status is not final: another rule says that it should be. */
function expectFinal(answer: AnswerMemo): Entry {
  const entry = entryIn(answer);
  if (entry?.status === 'verified' || entry?.status === 'canceled') return entry;
  if (entry !== null && isLater(entry)) return entry;
  throw new Blocked(`${answer.request}: the status is not final: ${answer.shown}`, {
    by: 'STAT-002',
  });
}

/** @throws {Violation} if a final status has no time. @throws {Blocked} if it has one in another format. */
function finalTime(answer: AnswerMemo): number {
  const entry = expectFinal(answer);
  if (typeof entry.finalized_at === 'string' && !isUtcTime(entry.finalized_at)) {
    throw new Blocked(`${answer.request}: finalized_at is not a UTC time: ${answer.shown}`, {
      by: 'STAT-002',
    });
  }
  return expectFinalTime(answer, entry);
}

function expectSameEntry(before: AnswerMemo, after: AnswerMemo): void {
  const [first, second] = [expectEntry(before), expectEntry(after)];
  if (first.status === second.status && first.finalized_at === second.finalized_at) return;
  // What was verified may be taken back later, by a word that the pages do not know.
  if (first.status === 'verified' && isLater(second)) return;
  throw new Violation(
    `${after.request}: expected the same answer as before, ${before.shown}, got ${after.shown}`,
  );
}

function expectDuring(
  final: number,
  { earliest, latest }: Moment,
  { request, shown }: AnswerMemo,
): void {
  if (final >= earliest - SKEW && final <= latest + SKEW) return;
  const span = `${new Date(earliest * 1000).toISOString()} to ${new Date(latest * 1000).toISOString()}`;
  throw new Violation(`${request}: expected finalized_at at the decision, ${span}, got ${shown}`);
}
