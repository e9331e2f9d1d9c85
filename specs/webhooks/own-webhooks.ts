import { Blocked } from '../../harness/check/blocked.ts';
import type { AnswerMemo } from '../../harness/check/partner.ts';
import { accepted, type PartnerV2 } from '../../harness/check/partner-v2.ts';
import type { OwnWebhook } from '../../harness/check/webhook-calls.ts';
import { jsonOf } from '../../targets/answer.ts';

/** No one has this address: the host is reserved for examples (RFC 2606). */
export const ADDRESS = 'https://partner.example/hook';

/** A webhook with everything that the pages list. */
export const MEMBERS = { name: 'spc hook', description: 'of a conformance run', url: ADDRESS };

/** Another name for it. */
export const RENAMED = 'spc hook, renamed';

/** What a secret looks like, without the secret. */
export function formOf(secret: unknown): string {
  if (typeof secret !== 'string' || secret === '') return '';
  const digits = /^[0-9a-f]+$/.test(secret) ? 'hexadecimal digits' : 'characters';
  return `${secret.length} ${digits}`;
}

export async function madeAndRemoved({ webhooks }: PartnerV2, body: unknown): Promise<AnswerMemo> {
  const created = await webhooks.create(body);
  const { id } = Object(accepted(created) ? jsonOf(created) : {}) as { id?: unknown };
  if (typeof id === 'string') await webhooks.remove(id);
  return created;
}

/** Does something with a webhook of ours, and removes it. */
export async function onOwn<T>(
  { webhooks }: PartnerV2,
  act: (id: string, own: OwnWebhook) => Promise<T>,
): Promise<T> {
  const own = await webhooks.register(MEMBERS);
  try {
    return await act(own.id, own);
  } finally {
    await webhooks.remove(own.id);
  }
}

/**
 * What a webhook with this body is answered with, after an ordinary one was taken: else a target that takes none would
 * refuse it too.
 */
export async function triedAfterOrdinary(v2: PartnerV2, body: unknown): Promise<AnswerMemo> {
  await onOwn(v2, async () => {});
  return madeAndRemoved(v2, body);
}

/** What an update to this body is answered with, after an ordinary update was taken. @throws {Blocked} if it was not */
export function updatedAfterOrdinary(v2: PartnerV2, body: unknown): Promise<AnswerMemo> {
  return onOwn(v2, async (id) => {
    const ordinary = await v2.webhooks.update(id, { ...MEMBERS, name: RENAMED });
    if (accepted(ordinary)) return v2.webhooks.update(id, body);
    throw new Blocked(`an ordinary update was refused: ${ordinary.shown}`, { by: 'HOOK-001' });
  });
}
