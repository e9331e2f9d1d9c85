import { noteDelivery, noteReceived } from '../journal/note.ts';
import { pause, post } from '../outbox.ts';
import type { PlannedEvent } from '../scenes/outgoing-event.ts';
import type { Webhook } from '../store/webhook.ts';
import type { World } from '../world.ts';
import { mayReach } from './may-reach.ts';

/** In milliseconds: a receiver that answers first has begun its work by then, so that its cause can be recognised. */
const BETWEEN_ROUNDS = 150;

/** Sends what a scene makes of an event: round after round, those of one round at once. */
export async function sendPlanned(
  world: World,
  { url }: Webhook,
  { by, rounds }: PlannedEvent,
): Promise<void> {
  if (!mayReach(world, url)) return;
  for (const [place, round] of rounds.entries()) {
    // Stryker disable next-line ConditionalExpression, EqualityOperator: a pause of wall time, which changes nothing of what is sent
    if (place > 0) await pause(BETWEEN_ROUNDS);
    await Promise.all(
      round.map(async ({ headers, body, ...what }) => {
        const delivery = { url, headers, body };
        const entry = noteDelivery(world, delivery, { ...what, disturbedBy: by });
        noteReceived(world, entry, await post(delivery));
      }),
    );
  }
}
