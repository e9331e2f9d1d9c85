import { Blocked } from '../../harness/check/blocked.ts';
import type { AnswerMemo } from '../../harness/check/partner.ts';
import { accepted, type PartnerV2 } from '../../harness/check/partner-v2.ts';
import type { OwnWebhook } from '../../harness/check/webhook-calls.ts';
import { jsonOf } from '../../targets/answer.ts';

/** An address that no one has: the host is reserved for examples. Source: RFC 2606 section 3. */
export const ADDRESS = 'https://partner.example/hook';

/** The body of a webhook with every member that the pages list. Source: `docs/api.md#webhooks`. */
export const MEMBERS = { name: 'spc hook', description: 'of a conformance run', url: ADDRESS };

/** Another name for that webhook. */
export const RENAMED = 'spc hook, renamed';

/** The form of a secret, such as `64 hexadecimal digits`, without the secret; empty if it is no text. */
export function formOf(secret: unknown): string {
  if (typeof secret !== 'string' || secret === '') return '';
  const digits = /^[0-9a-f]+$/.test(secret) ? 'hexadecimal digits' : 'characters';
  return `${secret.length} ${digits}`;
}

/** Makes a webhook with this body and deletes it, if one was made. @returns the answer to the creation, also a refusal */
export async function madeAndRemoved({ webhooks }: PartnerV2, body: unknown): Promise<AnswerMemo> {
  const created = await webhooks.create(body);
  const { id } = Object(accepted(created) ? jsonOf(created) : {}) as { id?: unknown };
  if (typeof id === 'string') await webhooks.remove(id);
  return created;
}

/**
 * Makes an ordinary webhook, does something with it, and deletes it in any case.
 *
 * @throws {Blocked} by HOOK-001 if the webhook is refused
 */
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
 * Rotates the secret of a webhook. The secret is in the answer, or else shown on reading afterwards.
 *
 * @returns with the answer, the secret; null if neither shows it
 */
export async function rotatedOn(
  { webhooks }: Pick<PartnerV2, 'webhooks'>,
  id: string,
): Promise<{ readonly answer: AnswerMemo; readonly secret: string | null }> {
  const answer = await webhooks.rotate(id);
  if (!accepted(answer)) return { answer, secret: null };
  const secret = secretIn(answer) ?? secretIn(await webhooks.read(id));
  return { answer, secret };
}

function secretIn(answer: AnswerMemo): string | null {
  const { secret } = Object(jsonOf(answer)) as { secret?: unknown };
  return typeof secret === 'string' ? secret : null;
}

/**
 * The answer to a webhook with this body, after an ordinary one was taken: without that, a target that takes no webhook
 * would refuse it too.
 *
 * @throws {Blocked} by HOOK-001 if the ordinary webhook is refused
 */
export async function triedAfterOrdinary(v2: PartnerV2, body: unknown): Promise<AnswerMemo> {
  await onOwn(v2, async () => {});
  return madeAndRemoved(v2, body);
}

/**
 * The answer to an update with this body, after an ordinary update was taken.
 *
 * @throws {Blocked} by HOOK-001 if an ordinary webhook or its ordinary update is refused
 */
export function updatedAfterOrdinary(v2: PartnerV2, body: unknown): Promise<AnswerMemo> {
  return onOwn(v2, async (id) => {
    const ordinary = await v2.webhooks.update(id, { ...MEMBERS, name: RENAMED });
    if (accepted(ordinary)) return v2.webhooks.update(id, body);
    throw new Blocked(`an ordinary update was refused: ${ordinary.shown}`, { by: 'HOOK-001' });
  });
}
