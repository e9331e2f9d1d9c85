import { z } from 'zod';
import { check } from '../../harness/check/builder.ts';
import { isRefusal } from '../../harness/check/expectations.ts';
import { Inconclusive } from '../../harness/check/inconclusive.ts';
import { AnswerMemo, acceptedIn, Submitted } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { ordinary } from '../examples.ts';
import { entriesIn, expectEntry, isKnown } from '../statuses.ts';

/** What a list may hold in the place of an id, made around an id that is known. */
const noTexts: Readonly<Record<string, (id: string) => unknown>> = {
  'a list': (id) => [id],
  'an object': (id) => ({ id }),
  'a number': () => 7,
  null: () => null,
};

/** Ids with characters that mean something in addresses, by name. */
const oddIds: Readonly<Record<string, (id: string) => string>> = {
  'a slash': (id) => `${id}/7`,
  'a percent sign': (id) => `${id}%2F7`,
  'a blank': (id) => `${id} 7`,
  'a letter outside ASCII': (id) => `${id}-ö`,
};

/** Lists of ids that are not ordinary: assumed. Source: `docs/api.md#status`. */
export const oddStatusIds = [
  check('STAT-007', 'what is no text is no id', 'no text')
    .cases((context) =>
      Object.keys(noTexts).map((name) => ({
        name,
        arbitrary: ordinary(context).map((payload) => ({ payload, name })),
      })),
    )
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example.payload))
    .step('many', AnswerMemo, ({ partner, example }, { submit }) => {
      const wrong = noTexts[example.name] as (id: string) => unknown;
      return partner.statuses([wrong(submit.id)] as unknown as string[]);
    })
    .costs(2)
    .holds(({ many }, { example }) => {
      const entries = entriesIn(many);
      if (entries === null ? isRefusal(many) : !entries.some(isKnown)) return;
      throw new Violation(
        `${many.request} with ${example.name} for an id: expected a refusal or no entry, got ${many.shown}`,
      );
    }),

  check(
    'STAT-004',
    'an id that the request lists twice has the status that it has when listed once',
    'twice',
  )
    .assumed()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('alone', AnswerMemo, ({ partner }, { submit }) => partner.status(submit.id))
    .step('many', AnswerMemo, ({ partner }, { submit }) => partner.statuses([submit.id, submit.id]))
    .costs(3)
    .holds(({ submit, alone, many }) => {
      const { status } = expectEntry(alone);
      const own = (entriesIn(many) ?? []).filter(({ id }) => id === submit.id);
      if (own.length > 0 && own.every((entry) => entry.status === status)) return;
      throw new Violation(
        `${many.request} with ${submit.id} twice: expected its status ${String(status)}, got ${many.shown}`,
      );
    }),

  check('STAT-004', 'ids with unusual characters have their status among many', 'odd ids')
    .assumed()
    .cases((context) =>
      Object.keys(oddIds).map((name) => ({
        name,
        arbitrary: ordinary(context).map((payload) => ({ payload, name })),
      })),
    )
    .step('id', z.string(), async ({ partner, example }) => {
      const id = (oddIds[example.name] as (id: string) => string)(partner.freshId());
      const answer = await partner.send(example.payload, { id });
      if (acceptedIn(answer, example.payload) !== null) return id;
      throw new Inconclusive(`an id with ${example.name} is refused: ${answer.shown}`);
    })
    .step('many', AnswerMemo, ({ partner }, { id }) => partner.statuses([id]))
    .costs(2)
    .holds(({ id, many }) => {
      const own = (entriesIn(many) ?? []).find((entry) => entry.id === id);
      if (own?.status === 'incomplete') return;
      throw new Violation(`${many.request} with ${id}: expected it incomplete, got ${many.shown}`);
    }),
];
