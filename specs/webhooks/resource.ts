import fc from 'fast-check';
import { z } from 'zod';
import { check } from '../../harness/check/builder.ts';
import { expectBodyRefused, isRefusal } from '../../harness/check/expectations.ts';
import { Inconclusive } from '../../harness/check/inconclusive.ts';
import { AnswerMemo } from '../../harness/check/partner.ts';
import { accepted, acceptedWithJson, type PartnerV2 } from '../../harness/check/partner-v2.ts';
import { Violation } from '../../harness/check/violation.ts';
import { jsonOf } from '../../targets/answer.ts';
import { caseOf } from '../verify/verifying.ts';

import {
  ADDRESS,
  formOf,
  MEMBERS,
  madeAndRemoved,
  onOwn,
  RENAMED,
  triedAfterOrdinary,
  updatedAfterOrdinary,
} from './own-webhooks.ts';

/** What the webhook resource answered. Of a secret only its form is kept. */
const Cycle = z.object({
  created: AnswerMemo.pick({ status: true, shown: true }),
  returned: z.record(z.string(), z.unknown()),
  secretForm: z.string(),
  listed: z.boolean(),
  read: z.record(z.string(), z.unknown()),
  updated: z.record(z.string(), z.unknown()),
  gone: z.array(z.number()),
  stillListed: z.boolean(),
});

/** Registering webhooks. Source: `docs/api.md#webhooks`. */
export const resource = [
  check('HOOK-001', 'a webhook is created, listed, read, updated and deleted')
    .exclusive()
    .costs(8)
    .step('cycle', Cycle, ({ v2 }) => cycleOf(v2))
    .holds(({ cycle }) => {
      const { created, returned, listed, read, updated, gone, stillListed } = cycle;
      if (created.status < 200 || created.status > 299) {
        throw new Violation(`POST webhooks: expected a webhook, got ${created.shown}`);
      }
      for (const [member, value] of Object.entries(MEMBERS)) {
        if (returned[member] !== value)
          throw new Violation(
            `POST webhooks: expected ${member} as sent, got ${JSON.stringify(returned[member])}`,
          );
        if (read[member] !== value)
          throw new Violation(
            `GET of a webhook: expected ${member} as sent, got ${JSON.stringify(read[member])}`,
          );
      }
      if (cycle.secretForm === '')
        throw new Violation('POST webhooks: expected a generated secret');
      if (!listed) throw new Violation('GET webhooks: expected the new webhook in the list');
      if (updated.name !== RENAMED)
        throw new Violation(
          `after PUT: expected the new name, got ${JSON.stringify(updated.name)}`,
        );
      if (stillListed || !gone.every((status) => isRefusal({ status }))) {
        throw new Violation(
          `after DELETE: expected the webhook to be gone, reading it gives ${gone.join(', ')}`,
        );
      }
    }),

  check('HOOK-001', 'a secret is 64 hexadecimal digits', 'form')
    .exclusive()
    .assumed()
    .costs(8)
    .step('cycle', Cycle, ({ v2 }) => cycleOf(v2))
    .holds(({ cycle: { secretForm } }) => {
      if (secretForm === '64 hexadecimal digits') return;
      throw new Violation(
        `the secret of a webhook: expected 64 hexadecimal digits, got ${secretForm || 'none'}`,
      );
    }),

  check('HOOK-001', 'two webhooks have two secrets', 'secrets')
    .exclusive()
    .costs(4)
    .step('same', z.boolean(), ({ v2 }) =>
      onOwn(v2, (_one, one) => onOwn(v2, async (_other, other) => one.secret === other.secret)),
    )
    .holds(({ same }) => {
      if (same) throw new Violation('two webhooks: expected a secret for each, they share one');
    }),

  check('HOOK-007', 'url is required')
    .exclusive()
    .cases(() => [caseOf('no url', { name: 'spc' }), caseOf('nothing', {})])
    .costs(4)
    .step('created', AnswerMemo, ({ v2, example }) => triedAfterOrdinary(v2, example.body))
    .holds(({ created }) => expectBodyRefused(created, 'a webhook without url')),

  check('HOOK-007', 'name and description are optional', 'the others')
    .exclusive()
    .costs(2)
    .step('created', AnswerMemo, ({ v2 }) => madeAndRemoved(v2, { url: ADDRESS }))
    .holds(({ created }) => {
      if (acceptedWithJson(created)) return;
      throw new Violation(
        `${created.request} with url alone: expected a webhook, got ${created.shown}`,
      );
    }),

  check('HOOK-008', 'a url that is no absolute URL is refused')
    .exclusive()
    .cases(() =>
      ['a word', '/hook', 'partner.example/hook', ''].map((url) =>
        caseOf(url === '' ? 'an empty text' : url, { url }),
      ),
    )
    .costs(4)
    .step('created', AnswerMemo, ({ v2, example }) => triedAfterOrdinary(v2, example.body))
    .holds(({ created }) => expectBodyRefused(created, 'a url that is no absolute URL')),

  check('HOOK-008', 'an update to a url that is no absolute URL is refused', 'updated')
    .exclusive()
    .costs(4)
    .step('updated', AnswerMemo, ({ v2 }) =>
      updatedAfterOrdinary(v2, { ...MEMBERS, url: 'a word' }),
    )
    .holds(({ updated }) => expectBodyRefused(updated, 'a url that is no absolute URL')),

  check('HOOK-008', 'which schemes and hosts are refused', 'recorded')
    .exclusive()
    .cases(() =>
      [
        'http://partner.example/hook',
        'ftp://partner.example/hook',
        'http://127.0.0.1:9/hook',
        'https://10.0.0.1/hook',
      ].map((url) => ({ ...caseOf(url, { url }), basis: 'I' as const })),
    )
    .costs(2)
    .step('created', AnswerMemo, ({ v2, example }) => madeAndRemoved(v2, example.body))
    .records(({ created }) => (accepted(created) ? 'accepted' : `refused with ${created.status}`)),

  check('HOOK-026', 'unusual text in a webhook comes back as sent')
    .exclusive()
    .cases(() =>
      Object.entries(unusual).map(([name, text]) => ({
        name,
        arbitrary: fc.constant({
          name: `Hook ${text}`,
          description: text,
          url: `${ADDRESS}?of=${encodeURIComponent(text)}&b=1`,
        }),
      })),
    )
    .costs(2)
    .step('returned', z.record(z.string(), z.unknown()), async ({ v2, example }) => {
      const created = await madeAndRemoved(v2, example);
      if (!accepted(created)) throw new Inconclusive(`it is refused: ${created.shown}`);
      const { name, description, url } = Object(jsonOf(created));
      return { name, description, url };
    })
    .holds(({ returned }, { example }) => {
      for (const [member, sent] of Object.entries(example)) {
        if (returned[member] === sent) continue;
        throw new Violation(
          `POST webhooks: expected ${member} ${JSON.stringify(sent)} as sent, got ${JSON.stringify(returned[member])}`,
        );
      }
    }),
];

const unusual: Readonly<Record<string, string>> = {
  'quotes and markup': `"Zoë" & <b>'Quin'</b>`,
  'Chinese and Arabic': '通知 إشعار',
  'capitals and marks': 'ÉCOLE Ångström',
  emoji: '🔔 👩🏽‍⚕️',
};

async function cycleOf({ webhooks }: PartnerV2): Promise<z.input<typeof Cycle>> {
  const isListed = async (id: string) => {
    const list = await webhooks.list();
    if (acceptedWithJson(list)) return list.text.includes(id);
    throw new Violation(`${list.request}: expected a list of webhooks, got ${list.shown}`);
  };
  const created = await webhooks.create(MEMBERS);
  const { secret, ...returned } = Object(accepted(created) ? jsonOf(created) : {}) as Record<
    string,
    unknown
  >;
  const id = String(returned.id);
  const listed = await isListed(id);
  const read = Object(jsonOf(await webhooks.read(id))) as Record<string, unknown>;
  await webhooks.update(id, { ...MEMBERS, name: RENAMED });
  const updated = Object(jsonOf(await webhooks.read(id))) as Record<string, unknown>;
  await webhooks.remove(id);
  const gone = [(await webhooks.read(id)).status];
  const stillListed = await isListed(id);
  const { status, shown } = created;
  const bare = ({ secret: _secret, ...rest }: Record<string, unknown>) => rest;
  return {
    created: { status, shown },
    returned,
    secretForm: formOf(secret),
    listed,
    read: bare(read),
    updated: bare(updated),
    gone,
    stillListed,
  };
}
