import { z } from 'zod';
import { readRedirectLink } from '../../contracts/redirect-link.ts';
import { kindOf, type Mix } from '../../generators/v2/batches.ts';
import type { AddRequest } from '../../harness/check/add-request.ts';
import { check } from '../../harness/check/builder.ts';
import type { Case } from '../../harness/check/check.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { AnswerMemo } from '../../harness/check/partner.ts';
import { accepted, SubmittedV2 } from '../../harness/check/partner-v2.ts';
import { Violation } from '../../harness/check/violation.ts';
import { expectSameLink } from '../links.ts';
import { expectAcceptedV2 } from '../v2/expectations-v2.ts';
import {
  anyOrdinaryBatch,
  kindsOf,
  lacksKinds,
  listKinds,
  ordinaryBatch,
  smallBatch,
} from './examples-batch.ts';

/** Batches that are accepted. Source: `docs/api.md#batch`. */
export const acceptingBatches = [
  check('BATCH-001', 'a batch is answered with one link')
    .unless(lacksKinds)
    .given(anyOrdinaryBatch)
    .step('submit', AnswerMemo, ({ v2, example }) => v2.send(example))
    .holds(({ submit }, { context, example }) => {
      const link = expectBatchAccepted(submit, context, example);
      if (readRedirectLink(link) === null) {
        throw new Violation(`${submit.request}: expected an absolute link, got ${link}`);
      }
    }),

  check('BATCH-001', 'the link of a batch leads to /partner/add/batch', 'path')
    .assumed()
    .unless(lacksKinds)
    .given(smallBatch, () => 1)
    .step('submit', SubmittedV2, ({ v2, example }) => v2.submit(example))
    .holds(({ submit }, { context }) => {
      const base = new URL(context.profile.linkBaseUrl).pathname.replace(/\/$/, '');
      const path = readRedirectLink(submit.link)?.url.pathname;
      if (path === `${base}/partner/add/batch`) return;
      throw new Violation(
        `${submit.request}: expected path ${base}/partner/add/batch, got ${path}`,
      );
    }),

  check('BATCH-005', 'several items of one kind and several kinds are accepted')
    .unless(lacksKinds)
    .cases(mixes)
    .step('submit', AnswerMemo, ({ v2, example }) => v2.send(example))
    .holds(
      ({ submit }, { context, example }) => void expectBatchAccepted(submit, context, example),
    ),

  check('BATCH-007', 'the link of a batch has client id and content')
    .unless(lacksKinds)
    .given(smallBatch, () => 1)
    .step('submit', SubmittedV2, ({ v2, example }) => v2.submit(example))
    .holds(({ submit }, { context }) => {
      const parameters = readRedirectLink(submit.link)?.parameters;
      const clientId = parameters?.get('clientId');
      if (clientId !== context.profile.auth.clientId) {
        throw new Violation(
          `${submit.request}: expected our client id in the fragment, got ${clientId}`,
        );
      }
      const content = parameters?.get('content');
      if (!content || content === submit.id) {
        throw new Violation(
          `${submit.request}: expected a content of SEEK Pass's own, got ${submit.link}`,
        );
      }
    }),

  check('BATCH-008', 'a batch repeated at once gets the same link')
    .unless(lacksKinds)
    .given(smallBatch, () => 1)
    .step('submit', SubmittedV2, ({ v2, example }) => v2.submit(example))
    .step('repeat', SubmittedV2, ({ v2, example }, { submit }) =>
      v2.submit(example, { id: submit.id }),
    )
    .holds(({ submit, repeat }) => expectSameLink(repeat, submit)),

  check('BATCH-015', 'eight items are accepted')
    .unless(lacksKinds)
    .cases((context) =>
      [8, 20, 50].map((count) => ({
        name: `${count} items`,
        ...(count > 8 ? { basis: 'I' as const } : {}),
        arbitrary: ordinaryBatch(context, count === 8 ? eight(context) : ofCount(context, count)),
      })),
    )
    .step('submit', AnswerMemo, ({ v2, example }) => v2.send(example))
    .holds(({ submit }, { context, example }) => {
      expectBatchAccepted(submit, context, example);
      return 'accepted';
    }),

  check('BATCH-010', 'what two items under one id lead to, and an item id that was used alone')
    .unless(lacksKinds)
    .given(smallBatch, () => 1)
    .costs(3)
    .step('answers', z.array(AnswerMemo), async ({ v2, example, context }) => {
      const [kind] = listKinds(context);
      if (kind === undefined) return [];
      const { key, type } = kind;
      const [one, other] = Reflect.get(example.body, key) as [object, object];
      const shared = v2.freshId();
      const twins = [one, other].map((item) => ({ ...item, credential_id: shared }));
      const alone = await v2.submit({ type: type.name, body: one });
      return [
        await v2.send({ type: 'batch', body: { [key]: twins } }),
        await v2.send({ type: 'batch', body: { [key]: [{ ...one, credential_id: alone.id }] } }),
      ];
    })
    .records(({ answers: [twins, used] }) => {
      const said = (answer: AnswerMemo | undefined) =>
        answer && accepted(answer) ? 'accepted' : `refused with ${answer?.status}`;
      return `two items under one id: ${said(twins)}; an id that was used alone: ${said(used)}`;
    }),

  check('BATCH-016', 'whether the batch of v1 is still served')
    .unless(lacksKinds)
    .given(smallBatch, () => 1)
    .step('answer', AnswerMemo, ({ v2 }) =>
      v2.call(
        {
          method: 'POST',
          path: '/api/partner/v1/add/batch.json',
          body: { credentials: [] },
          scopes: ['write.education'],
        },
        // There is nothing in it that a second one could make twice.
        { repeat: true },
      ),
    )
    .records(({ answer }) => `${answer.status}`),
];

/** Kinds that the list of fields marks as required, although the text of the page shows batches without them. */
const MARKED = ['digital_identity', 'education_items'];

/** A target that refuses a batch for the lack of a marked kind is warned at most. Source: `docs/api.md#batch`. */
function expectBatchAccepted(answer: AnswerMemo, context: CheckContext, example: AddRequest) {
  const lacksMarked = MARKED.some((key) => !Object.hasOwn(example.body, key));
  const isRefusal = answer.status >= 400 && answer.status < 500;
  try {
    return expectAcceptedV2(answer, context);
  } catch (error) {
    if (!(error instanceof Violation && lacksMarked && isRefusal)) throw error;
    throw new Violation(error.message, { basis: 'A' });
  }
}

const documentedMixes: readonly Mix[] = [
  { education_items: 2 },
  { digital_identity: 1, education_items: 2, microcredential_items: 5 },
];

function isOffered(mix: Mix, context: CheckContext): boolean {
  const kinds = kindsOf(context);
  return Object.keys(mix).every((key) => kinds.some((kind) => kind.key === key));
}

/** The documented batch of eight items, if the profile has its kinds. */
function eight(context: CheckContext): Mix {
  const documented = documentedMixes.find((mix) => 'digital_identity' in mix);
  return documented && isOffered(documented, context) ? documented : ofCount(context, 8);
}

/** The two mixes that the pages describe, then each kind alone and each pair: these are assumed. */
function mixes(context: CheckContext): readonly Case<AddRequest>[] {
  const kinds = kindsOf(context);
  const alone = kinds.map(({ key, many }): Mix => ({ [key]: many ? 2 : 1 }));
  const pairs = kinds.flatMap((one, at) =>
    kinds.slice(at + 1).map((other): Mix => ({ [one.key]: 1, [other.key]: 1 })),
  );
  const named = (mix: Mix, basis: object) => ({
    name: Object.entries(mix)
      .map(([key, count]) => `${count} ${key}`)
      .join(', '),
    ...basis,
    arbitrary: ordinaryBatch(context, mix),
  });
  return [
    ...documentedMixes.filter((mix) => isOffered(mix, context)).map((mix) => named(mix, {})),
    ...[...alone, ...pairs]
      .filter((mix) => JSON.stringify(mix) !== JSON.stringify(documentedMixes[0]))
      .map((mix) => named(mix, { basis: 'A' as const })),
  ];
}

/** So many items, of the kinds that may have several in turn. */
function ofCount(context: CheckContext, count: number): Mix {
  const kinds = listKinds(context);
  const mix: Record<string, number> = {};
  for (let at = 0; at < count; at += 1) {
    const key = kinds[at % kinds.length]?.key ?? '';
    mix[kindOf(key).key] = (mix[key] ?? 0) + 1;
  }
  return mix;
}
