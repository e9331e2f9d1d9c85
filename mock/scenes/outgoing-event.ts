import { eventSignature } from '../../contracts/event-signature.ts';
import type { Event } from '../../contracts/messages/event.ts';
import type { Due } from '../journal/entry.ts';
import type { Random } from '../random.ts';

/** An event on its way to a webhook. */
export interface OutgoingEvent {
  /** The id of the webhook. */
  readonly webhook: string;
  readonly event: Event;
  /** The event as the bytes that are signed and sent. */
  readonly body: string;
  readonly secret: string;
  /** The secret before the last rotation; null before any. */
  readonly formerSecret: string | null;
  /** Milliseconds since 1970 on the mock's clock. */
  readonly now: number;
  /** How many events this webhook was to receive while the scene was on, this one included. */
  readonly nth: number;
  /** Drawn from the seed of the mock. */
  readonly random: Random;
  /** What the scene remembers while it is on. */
  readonly memory: Map<string, unknown>;
}

/** What a scene sends to a webhook in place of an event. */
export interface PlannedDelivery {
  /** What is unusual about it; null for the event as usual. */
  readonly says: string | null;
  readonly due: Due;
  readonly event: Event;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What is sent in place of an event: rounds one after another, those of one round at once. */
export interface PlannedEvent {
  /** The scene that says so. */
  readonly by: string;
  readonly rounds: readonly (readonly PlannedDelivery[])[];
}

/** How a delivery differs from the event as usual. */
interface Difference {
  readonly event?: Partial<Event>;
  readonly body?: string;
  /** Added to the time, in seconds. */
  readonly off?: number;
  readonly secret?: string;
  /** The signature in place of the right one; null leaves the header away. */
  readonly signature?: string | null;
  readonly withoutTimestamp?: boolean;
}

/** The event as usual, rightly signed. */
export function ordinary(outgoing: OutgoingEvent): PlannedDelivery {
  return differing(outgoing, null, 'taken', {});
}

/** A separate event, so that its effects can be recognised. */
export function separate({ random }: OutgoingEvent): { readonly event_id: string } {
  return { event_id: random.uuid() };
}

/** A delivery that differs; it is rightly signed over what it holds, unless the difference is in that. */
export function differing(
  outgoing: OutgoingEvent,
  says: string | null,
  due: Due,
  { event: changes, body: given, off = 0, secret, signature, withoutTimestamp }: Difference,
): PlannedDelivery {
  const event = { ...outgoing.event, ...changes };
  const body = given ?? (changes === undefined ? outgoing.body : JSON.stringify(event));
  const timestamp = String(Math.floor(outgoing.now / 1000) + off);
  const right = eventSignature(secret ?? outgoing.secret, timestamp, body);
  const headers = {
    'Content-Type': 'application/json',
    ...(withoutTimestamp ? {} : { 'X-Timestamp': timestamp }),
    ...(signature === null ? {} : { 'X-Signature': signature ?? right }),
  };
  return { says, due, event, body, headers };
}
