import fc from 'fast-check';
import { z } from 'zod';
import type { Payload } from '../../contracts/payload.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { AnswerMemo, type Partner, type Submitted } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { jsonOf } from '../../targets/answer.ts';
import { ordinary } from '../examples.ts';
import { type Entry, entriesIn, expectEntry } from '../statuses.ts';
import { accept, cancel } from '../visits.ts';

/** As many ids as the pages allow in one request. */
const MOST = 30;

const Ids = z.array(z.string());

/** The status of many submissions. Source: `docs/api.md#status`. */
export const many = [
  check('STAT-004', 'many statuses are the same as each alone')
    .needing('people')
    .onEveryType()
    .given(
      (context) => payloads(context, 3),
      () => 1,
    )
    .step('ids', Ids, async ({ partner, people, example }) => {
      const [pending, accepted, cancelled] = await submitAll(partner, example);
      await accept(people, accepted as Submitted);
      await cancel(people, cancelled as Submitted);
      return [pending, accepted, cancelled].map((submit) => (submit as Submitted).id);
    })
    .step('alone', z.array(AnswerMemo), ({ partner }, { ids }) =>
      Promise.all(ids.map((id) => partner.status(id))),
    )
    .step('many', AnswerMemo, ({ partner }, { ids }) => partner.statuses(ids))
    .step('again', z.array(AnswerMemo), ({ partner }, { ids }) =>
      Promise.all(ids.map((id) => partner.status(id))),
    )
    .costs(10)
    .holds(({ ids, alone, many, again }) => {
      const entries = entriesOf(many, ids);
      for (const [place, id] of ids.entries()) {
        const single = steadyEntry(alone[place] as AnswerMemo, again[place] as AnswerMemo);
        const among = entries.get(id) as Entry;
        if (among.status === single.status && among.finalized_at === single.finalized_at) continue;
        throw new Violation(
          `${many.request}: expected the entry of ${id} as when asked alone, ${JSON.stringify(single)}, got ${JSON.stringify(among)}`,
        );
      }
    }),

  check('STAT-005', 'thirty ids in one request are all answered')
    .given(
      (context) => payloads(context, MOST),
      () => 1,
    )
    .step('ids', Ids, async ({ partner, example }) => idsOf(await submitAll(partner, example)))
    .step('many', AnswerMemo, ({ partner }, { ids }) => partner.statuses(ids))
    .costs(MOST + 1)
    .holds(({ ids, many }) => {
      for (const [id, entry] of entriesOf(many, ids)) {
        if (entry.status === 'incomplete') continue;
        throw new Violation(
          `${many.request}: expected ${id} to be incomplete, got ${JSON.stringify(entry)}`,
        );
      }
    }),

  check('STAT-006', 'thirty-one ids in one request are refused')
    .given(
      (context) => payloads(context, MOST + 1),
      () => 1,
    )
    .step('ids', Ids, async ({ partner, example }) => idsOf(await submitAll(partner, example)))
    .step('many', AnswerMemo, ({ partner }, { ids }) => partner.statuses(ids))
    .costs(MOST + 2)
    .holds(({ many }) => {
      if (many.status < 400 || many.status > 499) {
        throw new Violation(
          `${many.request} with ${MOST + 1} ids: expected 4xx, got ${many.shown}`,
        );
      }
    }),

  check('STAT-010', 'in which order many statuses are listed', 'order')
    .given(
      (context) => payloads(context, 5),
      () => 1,
    )
    .step('ids', Ids, async ({ partner, example }) =>
      idsOf(await submitAll(partner, example)).reverse(),
    )
    .step('many', AnswerMemo, ({ partner }, { ids }) => partner.statuses(ids))
    .costs(6)
    .records(({ ids, many }) => {
      const listed = (entriesIn(many) ?? []).map(({ id }) => id);
      return listed.join() === ids.join() ? 'in the order asked' : 'in an order of its own';
    }),

  check('STAT-010', 'what an unknown id among known ones gets', 'unknown')
    .given(
      (context) => payloads(context, 1),
      () => 1,
    )
    .step('ids', Ids, async ({ partner, example }) => [
      ...idsOf(await submitAll(partner, example)),
      partner.freshId(),
    ])
    .step('many', AnswerMemo, ({ partner }, { ids }) => partner.statuses(ids))
    .costs(2)
    .records(({ ids: [, unknown], many }) => {
      if (many.status !== 200) return `the request is refused with ${many.status}`;
      const entry = entriesIn(many)?.find(({ id }) => id === unknown);
      return entry === undefined
        ? 'it is left out'
        : `it is listed as ${JSON.stringify(entry.status)}`;
    }),

  check('STAT-010', 'what an empty list of ids gets', 'empty')
    .step('many', AnswerMemo, ({ partner }) => partner.statuses([]))
    .records(({ many }) =>
      many.status === 200
        ? `200 with ${JSON.stringify(jsonOf(many))}`
        : `refused with ${many.status}`,
    ),
];

/** @throws {Blocked} by STAT-011 if the same status differs from one read to the next. */
function steadyEntry(before: AnswerMemo, after: AnswerMemo): Entry {
  const [first, second] = [expectEntry(before), expectEntry(after)];
  if (first.finalized_at === second.finalized_at && first.status === second.status) return first;
  throw new Blocked(`${after.request}: the status changes from read to read: ${after.shown}`, {
    by: 'STAT-011',
  });
}

function payloads(context: CheckContext, count: number) {
  return fc.noShrink(
    fc.array(ordinary(context), { minLength: count, maxLength: count, size: 'max' }),
  );
}

/** One after the other, so that a run with the same seed and run id sends the same requests in the same order. */
async function submitAll(partner: Partner, payloads: readonly Payload[]): Promise<Submitted[]> {
  const submissions: Submitted[] = [];
  for (const payload of payloads) submissions.push(await partner.submit(payload));
  return submissions;
}

function idsOf(submissions: readonly Submitted[]): string[] {
  return submissions.map(({ id }) => id);
}

/** One entry for each requested id. @throws {Violation} if one is missing or listed twice. */
function entriesOf(answer: AnswerMemo, ids: readonly string[]): ReadonlyMap<string, Entry> {
  const entries = entriesIn(answer);
  if (entries === null) {
    throw new Violation(
      `${answer.request} with ${ids.length} ids: expected 200 with "credentials", got ${answer.shown}`,
    );
  }
  const found = new Map<string, Entry>();
  for (const id of ids) {
    const own = entries.filter((entry) => entry.id === id);
    if (own.length !== 1) {
      throw new Violation(
        `${answer.request} with ${ids.length} ids: expected one entry for ${id}, got ${own.length}`,
      );
    }
    found.set(id, own[0] as Entry);
  }
  return found;
}
