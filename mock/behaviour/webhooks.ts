import { eventSignature } from '../../contracts/event-signature.ts';
import { isLoopback } from '../../contracts/loopback.ts';
import { type Event, eventTypes } from '../../contracts/messages/event.ts';
import { webhookRequest } from '../../contracts/messages/webhook.ts';
import type { Random } from '../random.ts';
import type { Webhook } from '../store/webhook.ts';
import type { Store, Submission } from '../store.ts';
import { messageProblems } from './message-problems.ts';
import type { Problem } from './validation.ts';

/** What happened to a request: only a decision is sent. */
export type EventOccasion = 'submitted' | 'opened' | 'decided';

/** What an event is made of. Milliseconds. */
export interface EventOrigin {
  readonly submission: Submission;
  readonly occasion: EventOccasion;
  readonly random: Random;
  readonly now: number;
}

/** One attempt to deliver an event. */
export interface Delivery {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** How webhooks are kept and served. Source: `docs/api.md#webhooks`. */
export interface Webhooks {
  readonly problems: (body: unknown) => readonly Problem[];
  /** Whether an address is one that events are sent to. */
  readonly takesUrl: (url: string) => boolean;
  readonly secret: (random: Random) => string;
  /** The webhook that a partner means. */
  readonly find: (
    store: Store,
    id: string,
    clientId: string,
    call: 'read' | 'update' | 'delete' | 'rotate',
  ) => Webhook | undefined;
  readonly listed: (store: Store, clientId: string) => readonly Webhook[];
  /** The members that a partner may set, as they are kept. */
  readonly kept: (
    sent: Readonly<Record<string, unknown>>,
  ) => Partial<Pick<Webhook, 'name' | 'description' | 'url'>>;
  /** Changes what was sent and nothing else. */
  readonly update: (webhook: Webhook, change: Partial<Webhook>, random: Random) => void;
  /** Makes a new secret; `overlap` in milliseconds. @returns the secret that the answer shows. */
  readonly rotate: (webhook: Webhook, made: string, now: number, overlap: number) => string;
  readonly remove: (store: Store, webhook: Webhook) => void;
  /** Whether reading or listing shows the secret. */
  readonly showsSecret: () => boolean;
  /** Whether an occasion sends an event. */
  readonly tells: (occasion: EventOccasion, submission: Submission) => boolean;
  /** The webhooks that an event goes to. */
  readonly receivers: (store: Store, submission: Submission) => readonly Webhook[];
  readonly event: (origin: EventOrigin) => Event;
  /** The event as the bytes that are signed and sent. */
  readonly encode: (event: Event) => string;
  /** The signature of a delivery; `timestamp` in Unix seconds. */
  readonly sign: (webhook: Webhook, timestamp: string, body: string, now: number) => string;
  /** What is really posted: it can still be changed here. `sign` makes the signature for a timestamp. */
  readonly delivery: (
    webhook: Webhook,
    body: string,
    now: number,
    sign: (timestamp: string) => string,
  ) => Delivery;
  /** Whether a delivery that failed is made again; `asked` if the mock was started so. */
  readonly repeats: (asked: boolean) => boolean;
  /** Whether a redirect of the receiver is followed. */
  readonly followsRedirects: () => boolean;
  /** How long a delivery waits, in milliseconds of wall time. */
  readonly delay: () => number;
  /** How often an event is sent, at the same moment. */
  readonly copies: () => number;
}

export const webhooks: Webhooks = {
  problems: (body) => messageProblems(webhookRequest, body),
  takesUrl(url) {
    const to = URL.parse(url);
    return to?.protocol === 'https:' || (to?.protocol === 'http:' && isLoopback(to.hostname));
  },
  secret: (random) => Buffer.from(random.bytes(32)).toString('hex'),
  find(store, id, clientId) {
    const found = store.webhooks.get(id);
    return found?.clientId === clientId ? found : undefined;
  },
  listed: (store, clientId) =>
    [...store.webhooks.values()].filter((each) => each.clientId === clientId),
  kept: (sent) =>
    Object.fromEntries(
      ['name', 'description', 'url']
        .filter((key) => sent[key] !== undefined)
        .map((key) => [key, sent[key]]),
    ),
  update: (webhook, change) => void Object.assign(webhook, change),
  rotate(webhook, made, now, overlap) {
    webhook.previous = { secret: webhook.secret, until: now + overlap };
    webhook.secret = made;
    return made;
  },
  remove: (store, { id }) => void store.webhooks.delete(id),
  showsSecret: () => false,
  tells: (occasion, { verification }) => occasion === 'decided' && verification !== null,
  receivers: (store, { clientId }) =>
    [...store.webhooks.values()].filter((each) => each.clientId === clientId && !each.disabled),
  event: ({ submission, random, now }) => ({
    event_id: random.uuid(),
    request_id: submission.id,
    type: submission.decision === 'accepted' ? eventTypes.verified : eventTypes.canceled,
    created_at: inMicroseconds(submission.decidedAt ?? now),
  }),
  // As every answer of the API: `&` is escaped, and what is signed are these bytes.
  encode: (event) => JSON.stringify(event).replaceAll('&', '\\u0026'),
  sign({ secret, previous }, timestamp, body, now) {
    const key = previous !== null && now < previous.until ? previous.secret : secret;
    return eventSignature(key, timestamp, body);
  },
  delivery: (webhook, body, now, sign) => {
    const timestamp = String(Math.floor(now / 1000));
    const headers = {
      'Content-Type': 'application/json',
      'X-Timestamp': timestamp,
      'X-Signature': sign(timestamp),
    };
    return { url: webhook.url, headers, body };
  },
  repeats: (asked) => asked,
  followsRedirects: () => false,
  delay: () => 0,
  copies: () => 1,
};

/** Milliseconds as the one sample of an event has them: UTC with six digits of a fraction. */
function inMicroseconds(time: number): string {
  return new Date(time).toISOString().replace('Z', '000Z');
}
