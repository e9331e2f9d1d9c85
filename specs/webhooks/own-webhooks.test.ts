import { expect, test } from 'vitest';
import { Blocked } from '../../harness/check/blocked.ts';
import type { AnswerMemo } from '../../harness/check/partner.ts';
import type { PartnerV2 } from '../../harness/check/partner-v2.ts';
import { MEMBERS, rotatedOn, triedAfterOrdinary, updatedAfterOrdinary } from './own-webhooks.ts';

const refused = { status: 422, text: '{}', shown: '422 {}' } as AnswerMemo;

/** A target that takes no webhook, or no update. */
function v2Refusing(what: 'webhooks' | 'updates') {
  const calls: string[] = [];
  const webhooks: Partial<PartnerV2['webhooks']> = {
    register: async ({ url }) => {
      if (what === 'webhooks') throw new Blocked('422 {}', { by: 'HOOK-001' });
      return { id: 'w1', secret: 's', url };
    },
    create: async () => {
      calls.push('create');
      return refused;
    },
    update: async (_id, body) => {
      calls.push(`update to ${Object(body).url}`);
      return refused;
    },
    remove: async () => refused,
  };
  return { v2: { webhooks } as PartnerV2, calls };
}

test('a target that takes no webhook is not asked to refuse one', async () => {
  const { v2, calls } = v2Refusing('webhooks');
  await expect(triedAfterOrdinary(v2, { url: 'a word' })).rejects.toMatchObject({ by: 'HOOK-001' });
  expect(calls).toEqual([]);
});

test('a target that takes no update is not asked to refuse one', async () => {
  const { v2, calls } = v2Refusing('updates');
  await expect(updatedAfterOrdinary(v2, { url: 'a word' })).rejects.toMatchObject({
    by: 'HOOK-001',
    message: 'an ordinary update was refused: 422 {}',
  });
  expect(calls).toEqual([`update to ${MEMBERS.url}`]);
});

test.each([
  ['the answer to the rotation has', 200, '{"secret":"new"}', '{}', 'new'],
  ['reading shows afterwards', 204, '', '{"secret":"new"}', 'new'],
  ['reading shows after an answer that is no JSON', 200, 'done', '{"secret":"new"}', 'new'],
  ['nothing shows', 200, '{}', '{"id":"w1"}', null],
  ['a refused rotation leaves as it was', 422, '{}', '{"secret":"old"}', null],
])('the secret that %s', async (_what, status, rotated, shown, secret) => {
  const answer = { status, text: rotated } as AnswerMemo;
  const webhooks: Partial<PartnerV2['webhooks']> = {
    rotate: async () => answer,
    read: async () => ({ status: 200, text: shown }) as AnswerMemo,
  };
  expect(await rotatedOn({ webhooks } as PartnerV2, 'w1')).toEqual({ answer, secret });
});
