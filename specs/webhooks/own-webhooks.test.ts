import { expect, test } from 'vitest';
import { Blocked } from '../../harness/check/blocked.ts';
import type { AnswerMemo } from '../../harness/check/partner.ts';
import type { PartnerV2 } from '../../harness/check/partner-v2.ts';
import { MEMBERS, triedAfterOrdinary, updatedAfterOrdinary } from './own-webhooks.ts';

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
