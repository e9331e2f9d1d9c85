import { z } from 'zod';
import { batchKinds, itemsOf } from '../../contracts/batch.ts';
import { withValueAt } from '../../contracts/json-path.ts';
import { completeV2 } from '../../generators/v2/valid.ts';
import type { AddRequest } from '../../harness/check/add-request.ts';
import { check } from '../../harness/check/builder.ts';
import type { Case } from '../../harness/check/check.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { AnswerMemo, Submitted } from '../../harness/check/partner.ts';
import { accepted } from '../../harness/check/partner-v2.ts';
import { ordinary } from '../examples.ts';
import { contentOf } from '../links.ts';
import { entryIn } from '../statuses.ts';
import {
  ofUniversal,
  onEveryV2Type,
  ordinaryV2,
  requestOf,
  typeV2Of,
  worldV2Of,
} from './examples-v2.ts';

/** What the pages leave open about v2: recorded, judged by nobody. */
export const silenceV2 = [
  onEveryV2Type('V2-009', 'which spellings of a v2 path are served')
    .given(ordinaryV2, () => 1)
    .costs(2)
    .step('answers', z.array(AnswerMemo), async ({ v2, example }) => [
      await v2.send(example, { suffix: '.json' }),
      await v2.send(example, { suffix: '' }),
    ])
    .records(({ answers: [long, short] }) => {
      const served = [
        ...(long && accepted(long) ? ['with .json'] : []),
        ...(short && accepted(short) ? ['without .json'] : []),
      ];
      return served.length === 0 ? 'neither' : served.join(' and ');
    }),

  check('V2-026', 'what the status API says of a credential_id, a batch and an item')
    .needing('status')
    .given(ordinaryV2, () => 1)
    .costs(5)
    .step('said', z.record(z.string(), z.string()), async ({ v2, partner, example }) => {
      const single = await v2.submit(example);
      const batch = await v2.submit(batchOf(example));
      const [placed] = itemsOf(batch.body);
      const { credential_id = '' } = Object(placed?.item) as { credential_id?: string };
      const ids = { credential: single.id, batch: batch.id, item: credential_id };
      const said: Record<string, string> = {};
      for (const [name, id] of Object.entries(ids)) {
        const answer = await partner.status(id);
        const status = entryIn(answer)?.status;
        said[name] = typeof status === 'string' ? status : `${answer.status}`;
      }
      return said;
    })
    .records(({ said }) =>
      Object.entries(said)
        .map(([name, status]) => `${name}: ${status}`)
        .join(', '),
    ),

  check('V2-027', 'the same id through v1 and through v2')
    .given(ordinary, () => 1)
    .step('first', Submitted, ({ partner, example }) => partner.submit(example))
    .step('second', AnswerMemo, ({ v2, example, context }, { first }) =>
      v2.send(requestOf(context, { fields: example.data.credential }), { id: first.id }),
    )
    .records(({ first, second }, { context }) => {
      const link = /"([^"]*#[^"]*)"/.exec(second.text.replaceAll('\\u0026', '&'))?.[1];
      if (!accepted(second) || link === undefined)
        return `the second is refused with ${second.status}`;
      const same = contentOf({ link, request: second.request }) === contentOf(first);
      return `${same ? 'one link' : 'two links'}${context.profile.v2.link === 'redirect_uri' ? '' : ' (of another name)'}`;
    }),

  onEveryV2Type('V2-030', 'a category that is not on the list')
    .cases((context) => ofUniversal(context, [{ name: null, arbitrary: ordinaryV2(context) }]))
    .step('submit', AnswerMemo, ({ v2, example }) =>
      v2.send(withValueAt(example, ['body', 'fields', 'credential_category'], 'spc unheard of')),
    )
    .records(({ submit }) => (accepted(submit) ? 'accepted' : `refused with ${submit.status}`)),

  check('V2-031', 'what v1 answers say of the end of v1')
    .given(ordinary, () => 1)
    .step('submit', AnswerMemo, ({ partner, example }) => partner.send(example))
    .records(({ submit: { headers } }) => {
      const named = ['deprecation', 'sunset', 'link', 'warning'].filter((name) => headers[name]);
      return named.map((name) => `${name}: ${headers[name]}`).join(', ') || 'nothing';
    }),

  onEveryV2Type('V2-032', 'what happens to v2 values that the pages are silent about')
    .cases(silentCases)
    .step('submit', AnswerMemo, ({ v2, example }) => v2.send(example))
    .records(({ submit }) => (accepted(submit) ? 'accepted' : `refused with ${submit.status}`)),

  check('V2-032', 'which of two equal names is read', 'equal names')
    .given(ordinaryV2, () => 1)
    .step('submit', AnswerMemo, ({ v2, example }) =>
      v2.sendText(example.type, (id) =>
        JSON.stringify({ credential_id: id, ...example.body }).replace('{', '{"fields":null,'),
      ),
    )
    .records(({ submit }) =>
      accepted(submit) ? 'the last' : `the first, or the request is refused, with ${submit.status}`,
    ),
];

/** A batch that holds nothing but the body of a single submission. */
function batchOf({ type, body }: AddRequest): AddRequest {
  const kind = batchKinds.find((each) => each.type.name === type);
  return { type: 'batch', body: kind ? { [kind.key]: kind.many ? [body] : body } : {} };
}

function silentCases(context: CheckContext): readonly Case<AddRequest>[] {
  const type = typeV2Of(context);
  const complete = completeV2(type, worldV2Of(context));
  const changes: Readonly<Record<string, readonly [readonly string[], unknown]>> = {
    'an unknown field beside fields': [['unheard_of'], 'text'],
    'an unknown field in fields': [['fields', 'unheard_of'], 'text'],
    'full_name is empty': [['fields', 'full_name'], ''],
    'full_name is null': [['fields', 'full_name'], null],
  };
  const silent = Object.entries(changes).map(([name, [path, value]]) => ({
    name,
    arbitrary: complete.map((body) => requestOf(context, withValueAt(body, path, value))),
  }));
  const incoherent = type.coherence.flatMap(({ breaks }) =>
    Object.entries(breaks).map(([name, change]) => ({
      name,
      arbitrary: complete.map((body) =>
        requestOf(context, { ...body, fields: change(body.fields) }),
      ),
    })),
  );
  return [...silent, ...incoherent];
}
