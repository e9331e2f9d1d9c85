import { type Event, eventTypes } from '../messages/event.ts';

/** One delivery of an event, as its bytes and headers go out. */
export interface WebhookDelivery {
  /** What it is, in words; unique within an interaction. */
  readonly name: string;
  readonly event: Event;
  /** How the event is written; the bytes that are signed. */
  readonly written: 'as the API writes it' | 'with spaces';
  /** The secret that signs it: that of the webhook, or one that is not its own. */
  readonly signedBy: 'the secret' | 'another secret';
  /** How far its timestamp is from the receiver's time, in seconds. */
  readonly secondsOff: number;
  /** What the receiver answers: any 2xx, or anything else. */
  readonly expects: 'taken' | 'refused';
}

/**
 * An event that SEEK Pass sends to a webhook, as data: the deliveries that a receiver must take, and those that it must not.
 *
 * It is no interaction of a pact file, since here the partner is the one who is asked.
 */
export interface WebhookInteraction {
  readonly description: string;
  readonly deliveries: readonly WebhookDelivery[];
}

const REQUEST_ID = '2f9a8c11-5f0e-4bc3-8a5d-0c6a0d1e7b42';
const ANOTHER_ID = 'partner "Zoë" & <b>通</b>';

/** Source: `docs/api.md#webhooks`: receivers reject a timestamp that is more off. */
const TOLERANCE = 900;

/** The event of a verification that was accepted. Source: `docs/api.md#webhooks`. */
export const verificationVerified = webhook('a verification was accepted', eventTypes.verified);

/** The event of a verification that was cancelled. The spelling of its type is inferred. Source: `docs/api.md#webhooks`. */
export const verificationCanceled = webhook('a verification was cancelled', eventTypes.canceled);

function webhook(description: string, type: string): WebhookInteraction {
  const event: Event = {
    event_id: 'b2c6a6b0-5c0e-4d53-9d0a-3b7a1f1c2d11',
    request_id: REQUEST_ID,
    type,
    created_at: '2026-01-01T12:00:00.123456Z',
  };
  const usual: WebhookDelivery = {
    name: 'the event',
    event,
    written: 'as the API writes it',
    signedBy: 'the secret',
    secondsOff: 0,
    expects: 'taken',
  };
  const other = { ...event, event_id: '6f1f1c1e-0c1f-4a7f-8f3f-6a3d0b5d9e22' };
  return {
    description,
    deliveries: [
      usual,
      { ...usual, name: 'the same event again' },
      {
        ...usual,
        name: 'an event of a request id that JSON may write in several ways',
        event: { ...other, request_id: ANOTHER_ID },
      },
      {
        ...usual,
        name: 'an event written with spaces and with members that are new',
        event: { ...other, event_id: '0d5c0b3a-9f57-4a0b-8d3e-2b7f5a0c4e33', api_version: '2.1' },
        written: 'with spaces',
      },
      { ...usual, name: 'an event five minutes late', secondsOff: -300 },
      refused('an event that another secret signs', { signedBy: 'another secret' }),
      refused('an event whose timestamp is long past', { secondsOff: -TOLERANCE - 60 }),
      refused('an event whose timestamp lies ahead', { secondsOff: TOLERANCE + 60 }),
    ],
  };

  function refused(name: string, change: Partial<WebhookDelivery>): WebhookDelivery {
    const event_id = `${other.event_id}-${name.length}`;
    return { ...usual, name, event: { ...other, event_id }, ...change, expects: 'refused' };
  }
}
