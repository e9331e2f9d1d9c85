import type { Event } from '../../contracts/messages/event.ts';
import type { EventOccasion } from '../behaviour/webhooks.ts';
import type { JournalDelivery } from '../journal/entry.ts';
import { noteDelivery, noteReceived } from '../journal/note.ts';
import { type DeliveryAnswer, pause } from '../outbox.ts';
import type { Webhook } from '../store/webhook.ts';
import type { Submission } from '../store.ts';
import type { World } from '../world.ts';
import { mayReach } from './may-reach.ts';
import { sendPlanned } from './planned-deliveries.ts';

/** Sends the event of an occasion to every webhook that it is for, if the occasion has one. */
export async function announce(
  world: World,
  submission: Submission,
  occasion: EventOccasion,
): Promise<void> {
  const { webhooks } = world.behaviour;
  if (!webhooks.tells(occasion, submission)) return;
  const now = world.clock.now().getTime();
  const event = webhooks.event({ submission, occasion, random: world.random.event, now });
  const body = webhooks.encode(event);
  const receivers = webhooks.receivers(world.store, submission);
  const sent = receivers.map((webhook) => sendTo(world, webhook, event, body));
  const delay = webhooks.delay();
  // A late event is on its way when the call that led to it is answered.
  // Stryker disable next-line ConditionalExpression: only a faulty mock sends late
  if (delay > 0) return;
  await Promise.all(sent);
}

async function sendTo(world: World, webhook: Webhook, event: Event, body: string): Promise<void> {
  const { webhooks } = world.behaviour;
  const planned = world.activeScenes.deliveries({
    webhook: webhook.id,
    event,
    body,
    secret: webhook.secret,
    formerSecret: webhook.former,
    now: world.clock.now().getTime(),
  });
  if (planned !== null) return sendPlanned(world, webhook, planned);
  await pause(webhooks.delay());
  for (let copy = 0; copy < webhooks.copies(); copy += 1) {
    let entry: JournalDelivery | null = null;
    await world.outbox.send({
      make: () => {
        const wanted = world.store.webhooks.has(webhook.id) && !webhook.disabled;
        const now = world.clock.now().getTime();
        const sign = (timestamp: string) => webhooks.sign(webhook, timestamp, body, now);
        const delivery = webhooks.delivery(webhook, body, now, sign);
        if (!wanted || !mayReach(world, delivery.url)) return null;
        entry = noteDelivery(world, delivery, usual(event));
        return delivery;
      },
      followsRedirects: webhooks.followsRedirects(),
      tried: (received, attempts) => {
        if (entry !== null) noteReceived(world, entry, received);
        return afterwards(world, webhook, received, attempts);
      },
    });
  }
}

function usual(event: Event) {
  return { event, says: null, due: 'taken' as const, disturbedBy: null };
}

/** The pauses before each repetition, in seconds, as Standard Webhooks proposes them. */
const schedule = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];

function afterwards(
  { settings, behaviour }: World,
  webhook: Webhook,
  received: DeliveryAnswer | null,
  attempts: number,
): number | null {
  if (received?.status === 410) webhook.disabled = true;
  const taken = received !== null && received.status < 300;
  const next = schedule[attempts - 1];
  const repeats = behaviour.webhooks.repeats(settings.retry);
  return taken || !repeats || webhook.disabled || next === undefined ? null : next * 1000;
}
