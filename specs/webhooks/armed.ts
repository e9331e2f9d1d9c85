import { z } from 'zod';
import { Blocked } from '../../harness/check/blocked.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { AskedMemo } from '../../harness/check/partner-v2.ts';
import type { StepContext } from '../../harness/check/step.ts';
import type { People } from '../../targets/drivers.ts';
import { headerOf, type Mailbox } from '../../targets/receiver.ts';
import { decide } from '../verify/verifying.ts';
import { isOf, patienceOf } from './hooked.ts';

const A_DAY = 24 * 3600;

/** Added to a pause, in seconds: a queue has delays of its own. */
const RESERVE = 60;

/** A verification that was asked for, and the webhook and mailbox that wait for its event. No secret is in it. */
export const Armed = AskedMemo.extend({
  webhookId: z.string(),
  handle: z.string(),
  /** Whether a driver decided; otherwise a person outside the run is to. */
  isDecided: z.boolean(),
  /** How many deliveries of it came at once: one, or copies of it, which are no repeats. */
  atOnce: z.number(),
  /** When a delivery that failed should have been repeated, in seconds. */
  repeatedAfter: z.number(),
});
export type Armed = z.infer<typeof Armed>;

/** An event as the mailbox kept it. */
export const KeptEvent = z.object({
  method: z.string(),
  text: z.string(),
  timestamp: z.string().nullable(),
  /** What is wrong with its signature; null if nothing is. */
  fault: z.string().nullable(),
});
export type KeptEvent = z.infer<typeof KeptEvent>;

/** Why events cannot be read by a later run; null if they can. */
export function lacksInbox({ profile: { clock, receiver } }: CheckContext): string | null {
  if (clock !== 'deferred' || (typeof receiver === 'object' && 'inbox' in receiver)) return null;
  return 'the receiver ends with the run; `receiver: { inbox: … }` names one that does not: docs/webhooks.md';
}

/**
 * Lets events go to a mailbox, asks for a verification, and lets a person decide if the target has people.
 *
 * @param isRefused whether the first delivery of the event gets a 500.
 */
export async function arm(
  step: StepContext<unknown>,
  { isRefused = false }: { readonly isRefused?: boolean } = {},
): Promise<Armed> {
  const box = await step.receiver.open();
  const webhookId = await leadTo(step, box);
  const asked = await step.v2.ask();
  if (isRefused) await box.refuseOnce(asked.requestId, 500);
  const people = drivenPeople(step);
  if (people !== null) {
    await decide(people, asked, 'accept');
    await box.waitFor(isOf(asked.requestId), patienceOf(step.context));
    await box.waitFor(() => false, step.context.profile.hooks.graceMs);
  }
  const atOnce = box.deliveries.filter(isOf(asked.requestId)).length;
  const repeatedAfter = (step.context.profile.hooks.retry[0] ?? A_DAY) + RESERVE;
  return {
    ...asked,
    webhookId,
    handle: box.handle,
    isDecided: people !== null,
    atOnce,
    repeatedAfter,
  };
}

/** The mailbox is given the secret: it says of each delivery whether it verifies, and the ledger holds no secret. */
async function leadTo({ v2, context }: StepContext<unknown>, box: Mailbox): Promise<string> {
  const { standing } = context.profile.hooks;
  if (standing === undefined) {
    const { id, secret } = await v2.webhooks.register({ url: box.url });
    await box.judgeBy(secret);
    return id;
  }
  const answer = await v2.webhooks.update(standing.id, { url: box.url });
  if (answer.status >= 300) {
    throw new Blocked(`hooks.standing could not be moved to the receiver: ${answer.shown}`, {
      by: 'HOOK-019',
    });
  }
  await box.judgeBy(standing.secret);
  return standing.id;
}

function drivenPeople(step: StepContext<unknown>): People | null {
  try {
    return step.people;
  } catch (error) {
    if (error instanceof Blocked) return null;
    throw error;
  }
}

/** What a person has to do before the event can come; null if a driver did it. */
export function whatToDecide({ armed }: { readonly armed: Armed }): string | null {
  return armed.isDecided ? null : `open ${armed.link} and accept it`;
}

/**
 * What the mailbox has of the verification, whose webhook ends here.
 *
 * @throws {Blocked} if nobody decided, or if the mailbox is gone.
 */
export async function keptEvents(
  { v2, receiver, context }: StepContext<unknown>,
  armed: Armed,
): Promise<KeptEvent[]> {
  const box = await receiver.reopen(armed.handle);
  if (box === null) throw new Blocked('the inbox has the mailbox no more: it was restarted');
  await box.waitFor(isOf(armed.requestId), 0);
  const { text } = await v2.result(armed.requestId);
  if (context.profile.hooks.standing === undefined) await v2.webhooks.remove(armed.webhookId);
  const kept = box.deliveries.filter(isOf(armed.requestId)).map((delivery) => ({
    method: delivery.method,
    text: Buffer.from(delivery.body).toString('utf8'),
    timestamp: headerOf(delivery, 'x-timestamp') ?? null,
    fault: delivery.signatureFault ?? null,
  }));
  if (kept.length === 0 && !armed.isDecided && text.includes('incomplete')) {
    throw new Blocked('nobody decided on the verification, so that no event was to come', {
      remedy: `open the link that the run names within a day, and accept: ${armed.link}`,
    });
  }
  return kept;
}
