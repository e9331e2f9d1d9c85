import type { Webhooks } from '../behaviour/webhooks.ts';
import type { Webhook } from '../store/webhook.ts';
import type { Fault } from './fault.ts';
import { hooking } from './hooking.ts';
import { stamped } from './stamped.ts';

/** Defects of the events that are sent to webhooks. */
export const eventFaults: readonly Fault[] = [
  hooking(
    'no-event-after-cancelling',
    ['HOOK-002'],
    'A cancelled verification sends no event.',
    ({ tells }) => ({
      tells: (occasion, submission) =>
        submission.decision !== 'canceled' && tells(occasion, submission),
    }),
  ),
  eventing(
    'event-id-empty-after-cancelling',
    ['HOOK-002'],
    'An event of a cancellation has an empty `event_id`.',
    (event, { submission }) =>
      submission.decision === 'canceled'
        ? { ...event, created_at: event.created_at, event_id: '' }
        : event,
  ),
  eventing(
    'event-canceled-spelled-cancelled',
    ['HOOK-002', 'VERIFY-025'],
    'The event of a cancellation is spelled `cancelled`.',
    (event) => ({
      ...event,
      type: event.type.replace('canceled', 'cancelled'),
    }),
  ),
  eventing(
    'event-type-verification-verified',
    ['HOOK-002'],
    'An event has the type `verification.verified`.',
    (event) => ({
      ...event,
      type: event.type.replace('vwsp_request', 'verification'),
    }),
  ),
  eventing('created-at-in-seconds', ['HOOK-002'], 'created_at has no fraction.', (event) => ({
    ...event,
    created_at: event.created_at.replace(/\.\d+Z$/, 'Z'),
  })),
  eventing(
    'created-at-with-zone',
    ['HOOK-002'],
    'created_at is written in the time of Sydney.',
    (event) => ({
      ...event,
      created_at: event.created_at.replace('Z', '+11:00'),
    }),
  ),
  hooking(
    'event-sent-as-form',
    ['HOOK-002'],
    'An event is sent under the content type of a form.',
    ({ delivery }) => ({
      delivery: (...origin) => {
        const made = delivery(...origin);
        const headers = { ...made.headers, 'Content-Type': 'application/x-www-form-urlencoded' };
        return { ...made, headers };
      },
    }),
  ),
  eventing(
    'event-tells-the-name',
    ['HOOK-005'],
    'An event holds the name of the person.',
    (event, { submission }) => ({
      ...event,
      full_name: submission.verification?.shown?.full_name,
    }),
  ),
  hooking(
    'only-first-webhook-served',
    ['HOOK-012'],
    'Only the first webhook of a partner gets events.',
    ({ receivers }) => ({
      receivers: (store, submission) => receivers(store, submission).slice(0, 1),
    }),
  ),
  hooking(
    'one-secret-signs-all',
    ['HOOK-012'],
    'Every event is signed with the secret of the first webhook.',
    ({ receivers, sign }) => {
      let first: Webhook | undefined;
      return {
        receivers: (store, submission) => {
          const all = receivers(store, submission);
          first = all[0];
          return all;
        },
        sign: (webhook, timestamp, body, now) => sign(first ?? webhook, timestamp, body, now),
      };
    },
  ),
  hooking(
    'event-at-open',
    ['HOOK-013'],
    'An event is sent when the link is opened.',
    ({ tells }) => ({
      tells: (occasion, submission) =>
        (occasion === 'opened' && submission.verification !== null) || tells(occasion, submission),
    }),
  ),
  eventing('event-id-constant', ['HOOK-014'], 'Every event has the same id.', (event) => ({
    ...event,
    event_id: '00000000-0000-4000-8000-000000000000',
  })),
  hooking(
    'third-event-id-repeated',
    ['HOOK-014'],
    'Every third event repeats the id of the one before.',
    ({ event }) => {
      const made: string[] = [];
      return {
        event: (origin) => {
          const next = event(origin);
          const event_id = made.length % 3 === 2 ? (made.at(-1) ?? next.event_id) : next.event_id;
          made.push(event_id);
          return { ...next, event_id };
        },
      };
    },
  ),
  eventing(
    'created-at-frozen',
    ['HOOK-017'],
    'created_at is the same for every event.',
    (event) => ({
      ...event,
      created_at: '2020-01-01T00:00:00.000000Z',
    }),
  ),
  eventing('created-at-an-hour-ahead', ['HOOK-017'], 'created_at is an hour ahead.', (event) => ({
    ...event,
    created_at: new Date(Date.parse(event.created_at) + 3_600_000)
      .toISOString()
      .replace('Z', '000Z'),
  })),
  hooking(
    'rotation-answers-old-secret',
    ['HOOK-018', 'HOOK-004'],
    'A rotation is answered with the old secret.',
    ({ rotate }) => ({
      rotate: (webhook, made, now, overlap) => {
        const before = webhook.secret;
        rotate(webhook, made, now, overlap);
        return before;
      },
    }),
  ),
  hooking(
    'rotation-goes-back',
    ['HOOK-018'],
    'Every second rotation brings the first secret back.',
    ({ rotate }) => {
      const first = new Map<string, { readonly secret: string; turns: number }>();
      return {
        rotate: (webhook, made, now, overlap) => {
          const known = first.get(webhook.id) ?? { secret: webhook.secret, turns: 0 };
          known.turns += 1;
          first.set(webhook.id, known);
          return rotate(webhook, known.turns % 2 === 0 ? known.secret : made, now, overlap);
        },
      };
    },
  ),
  hooking(
    'update-keeps-old-address',
    ['HOOK-019'],
    'An update of the address is shown and not used.',
    (webhooks) => {
      const addresses = new Map<string, string>();
      return {
        update: (webhook, change, random) => {
          if (!addresses.has(webhook.id)) addresses.set(webhook.id, webhook.url);
          webhooks.update(webhook, change, random);
        },
        delivery: (webhook, body, now) => ({
          ...stamped(webhooks, webhook, body, String(Math.floor(now / 1000)), now),
          url: addresses.get(webhook.id) ?? webhook.url,
        }),
      };
    },
  ),
  hooking(
    'update-of-address-renames',
    ['HOOK-020'],
    'An update of the address changes the name of the webhook, too.',
    ({ update }) => ({
      update: (webhook, change, random) => {
        update(
          webhook,
          { ...change, ...(change.url === undefined ? {} : { name: 'renamed' }) },
          random,
        );
      },
    }),
  ),
  hooking(
    'update-lets-url-go',
    ['HOOK-020'],
    'An update of the description moves the address.',
    ({ update }) => ({
      update: (webhook, change, random) => {
        const moved = change.description === undefined ? {} : { url: `${webhook.url}#` };
        update(webhook, { ...change, ...moved }, random);
      },
    }),
  ),
  hooking(
    'events-to-other-client',
    ['HOOK-023'],
    'Events go to the webhooks of every partner.',
    () => ({
      receivers: (store) => [...store.webhooks.values()],
    }),
  ),
  hooking(
    'event-comes-late',
    ['HOOK-024'],
    'An event comes some time after the decision was answered.',
    () => ({
      delay: () => 250,
    }),
  ),
  hooking(
    'webhook-name-lower-case',
    ['HOOK-026'],
    'The name of a webhook is put in lower case.',
    ({ kept }) => ({
      kept: (sent) => {
        const all = kept(sent);
        return typeof all.name === 'string' ? { ...all, name: all.name.toLowerCase() } : all;
      },
    }),
  ),
  hooking(
    'webhook-address-without-query',
    ['HOOK-026'],
    'The address of a webhook loses its query.',
    ({ kept }) => ({
      kept: (sent) => {
        const all = kept(sent);
        return typeof all.url === 'string' ? { ...all, url: all.url.split('?')[0] ?? '' } : all;
      },
    }),
  ),
];

type EventOf = ReturnType<Webhooks['event']>;

function eventing(
  name: string,
  violates: readonly string[],
  says: string,
  change: (event: EventOf, origin: Parameters<Webhooks['event']>[0]) => EventOf,
): Fault {
  return hooking(name, violates, says, ({ event }) => ({
    event: (origin) => change(event(origin), origin),
  }));
}
