import { z } from 'zod';
import { signatureFault } from '../../contracts/event-signature.ts';
import { parseJson } from '../../contracts/parse-json.ts';
import type { Decision } from '../../contracts/test-control.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import type { StepContext } from '../../harness/check/step.ts';
import type { OwnWebhook } from '../../harness/check/webhook-calls.ts';
import { type Delivery, headerOf, type Mailbox } from '../../targets/receiver.ts';
import { decide } from '../verify/verifying.ts';

/** An event as it arrived, and whether it is to be believed. The secret stays out of it. */
export const EventMemo = z.object({
  method: z.string(),
  contentType: z.string(),
  text: z.string(),
  signature: z.string().nullable(),
  timestamp: z.string().nullable(),
  /** What is wrong with its signature under the webhook's secret; null if nothing is. */
  fault: z.string().nullable(),
  /** How long after the decision was answered it came, in milliseconds; 0 or less if before. */
  lateMs: z.number(),
});
export type EventMemo = z.infer<typeof EventMemo>;

/** The target's time just before and just after a decision, in milliseconds since 1970. */
export const DecidedMemo = z.object({
  requestId: z.string(),
  before: z.number(),
  after: z.number(),
});
export type DecidedMemo = z.infer<typeof DecidedMemo>;

/** A webhook of ours with the mailbox that it leads to. */
export interface Subscription {
  readonly box: Mailbox;
  readonly webhook: OwnWebhook;
}

type Context = Pick<StepContext<unknown>, 'v2' | 'people' | 'receiver' | 'context' | 'targetTime'>;

/** Registers a webhook for as long as `use` takes. @throws {Blocked} by HOOK-001 if it cannot be made. */
export async function withWebhook<T>(
  { v2, receiver }: Pick<Context, 'v2' | 'receiver'>,
  use: (hooked: Subscription) => Promise<T>,
): Promise<T> {
  const box = await receiver.open();
  const webhook = await v2.webhooks.register({ url: box.url });
  try {
    return await use({ box, webhook });
  } finally {
    await v2.webhooks.remove(webhook.id);
  }
}

/** Registers two webhooks for as long as `use` takes. @throws {Blocked} if the target takes one only. */
export async function withTwoWebhooks<T>(
  step: Pick<Context, 'v2' | 'receiver'>,
  use: (one: Subscription, other: Subscription) => Promise<T>,
): Promise<T> {
  return withWebhook(step, (one) => withWebhook(step, (other) => use(one, other)));
}

/** Lets a person decide on a verification, and reads the target's clock around it. */
export async function verification(
  step: Pick<Context, 'v2' | 'people' | 'targetTime'>,
  decision: Decision = 'accept',
  request_id?: string,
): Promise<DecidedMemo & { readonly answeredAt: number }> {
  const { v2, people } = step;
  const asked = await v2.ask(request_id === undefined ? {} : { request_id });
  const before = await clockOf(step, asked.requestId);
  await decide(people, asked, decision);
  const answeredAt = performance.now();
  const after = await clockOf(step, asked.requestId);
  return { requestId: asked.requestId, before, after, answeredAt };
}

/** The target's time: by test control, by the `Date` header of an answer, or ours if neither shows it. */
async function clockOf(
  { v2, targetTime }: Pick<Context, 'v2' | 'targetTime'>,
  requestId: string,
): Promise<number> {
  const controlled = await targetTime();
  if (controlled !== null) return controlled;
  const { headers } = await v2.result(requestId);
  const sent = Date.parse(headers.date ?? '');
  return Number.isFinite(sent) ? sent : Date.now();
}

/** How long an event is waited for: a late one is a warning elsewhere, and no reason to fail here. */
export function patienceOf({ profile }: CheckContext): number {
  return profile.hooks.deadlineMs * 4;
}

/** Whether a delivery is the event of a request. */
export function isOf(requestId: string): (delivery: Delivery) => boolean {
  return ({ body }) =>
    Object(parseJson(Buffer.from(body).toString('utf8'))).request_id === requestId;
}

/** A delivery as a memo, its signature judged under a secret by the target's clock. */
export function memoOf(
  delivery: Delivery,
  secret: string,
  { before, after, answeredAt }: DecidedMemo & { readonly answeredAt: number },
): EventMemo {
  const signature = headerOf(delivery, 'x-signature');
  const timestamp = headerOf(delivery, 'x-timestamp');
  const { body, method } = delivery;
  const signed = { signature, timestamp, body };
  const faults = [before, after].map((now) => signatureFault(signed, secret, now / 1000));
  return {
    method,
    contentType: headerOf(delivery, 'content-type') ?? '',
    text: Buffer.from(body).toString('utf8'),
    signature: signature ?? null,
    timestamp: timestamp ?? null,
    fault: faults.includes(null) ? null : (faults[0] ?? null),
    lateMs: delivery.at - answeredAt,
  };
}

/** The event of one verification at one webhook of ours; null if none came. */
export async function eventAfter(
  step: Context,
  decision: Decision = 'accept',
  request_id?: string,
): Promise<{ readonly event: EventMemo | null; readonly decided: DecidedMemo }> {
  return withWebhook(step, async ({ box, webhook }) => {
    const decided = await verification(step, decision, request_id);
    const delivery = await box.waitFor(isOf(decided.requestId), patienceOf(step.context));
    const event = delivery === null ? null : memoOf(delivery, webhook.secret, decided);
    return { event, decided };
  });
}

/** An event that has to be there. @throws {Blocked} by HOOK-002 if it is not. */
export function expectEvent(event: EventMemo | null | undefined): EventMemo {
  if (event !== null && event !== undefined) return event;
  throw new Blocked('no event came for a verification that was decided', { by: 'HOOK-002' });
}
