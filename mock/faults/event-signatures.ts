import { eventSignature } from '../../contracts/event-signature.ts';
import type { Delivery } from '../behaviour/webhooks.ts';
import type { Fault } from './fault.ts';
import { hooking } from './hooking.ts';
import { stamped } from './stamped.ts';

/** Defects of the signatures of events, before and after a rotation. */
export const eventSignatureFaults: readonly Fault[] = [
  delivering(
    'event-signed-in-base64',
    ['HOOK-003', 'HOOK-004'],
    'A signature is written in Base64.',
    (delivery) => signedBy(delivery, (hex) => Buffer.from(hex, 'hex').toString('base64')),
  ),
  delivering(
    'event-signed-in-capitals',
    ['HOOK-003', 'HOOK-004'],
    'A signature is written in capitals.',
    (delivery) => signedBy(delivery, (hex) => hex.toUpperCase()),
  ),
  hooking(
    'event-signed-over-other-bytes',
    ['HOOK-003'],
    'JSON is made anew before it is signed: other bytes for ids with `&`.',
    ({ sign }) => ({
      sign: (webhook, timestamp, body, now) =>
        sign(webhook, timestamp, JSON.stringify(JSON.parse(body)), now),
    }),
  ),
  hooking(
    'event-signed-as-latin-1',
    ['HOOK-003'],
    'A body with other scripts is signed as Latin-1.',
    () => ({
      sign: ({ secret }, timestamp, body) =>
        eventSignature(secret, timestamp, Buffer.from(body, 'latin1')),
    }),
  ),
  hooking(
    'event-signed-without-timestamp',
    ['HOOK-003', 'HOOK-004', 'HOOK-012'],
    'A signature covers the body alone.',
    () => ({
      sign: ({ secret }, _timestamp, body) => eventSignature(secret, '', body),
    }),
  ),
  hooking(
    'event-signed-with-decoded-secret',
    ['HOOK-003', 'HOOK-004', 'HOOK-012'],
    'The key of a signature is what the digits of the secret stand for.',
    () => ({
      sign: ({ secret }, timestamp, body) =>
        eventSignature(Buffer.from(secret, 'hex').toString('latin1'), timestamp, body),
    }),
  ),
  hooking(
    'event-timestamp-in-milliseconds',
    ['HOOK-003', 'HOOK-004'],
    'X-Timestamp is in milliseconds.',
    (webhooks) => ({
      delivery: (webhook, body, now) => stamped(webhooks, webhook, body, String(now), now),
    }),
  ),
  hooking(
    'event-timestamp-an-hour-old',
    ['HOOK-003', 'HOOK-004'],
    'X-Timestamp is an hour behind.',
    (webhooks) => ({
      delivery: (webhook, body, now) =>
        stamped(webhooks, webhook, body, String(Math.floor(now / 1000) - 3600), now),
    }),
  ),
  hooking(
    'old-secret-signs-after-rotation',
    ['HOOK-004'],
    'After a rotation the old secret goes on signing.',
    ({ rotate }) => ({
      rotate: (webhook, made, now, overlap) => {
        const { secret } = webhook;
        const rotated = rotate(webhook, made, now, overlap);
        webhook.secret = secret;
        return rotated;
      },
    }),
  ),
  hooking(
    'rotation-takes-effect-an-hour-later',
    ['HOOK-004'],
    'For an hour after a rotation the old secret signs.',
    ({ rotate }) => ({
      rotate: (webhook, made, now) => rotate(webhook, made, now, 3_600_000),
    }),
  ),
  hooking(
    'doubled-event-has-two-ids',
    ['HOOK-014'],
    'An event is delivered twice, the second time under another id.',
    (webhooks) => {
      let sent = 0;
      return {
        copies: () => 2,
        delivery: (webhook, body, now) => {
          sent += 1;
          const again = body.replace(/"event_id":"([^"]+)"/, `"event_id":"$1-${sent}"`);
          return stamped(webhooks, webhook, again, String(Math.floor(now / 1000)), now);
        },
      };
    },
  ),
  hooking(
    'event-follows-redirect',
    ['HOOK-016'],
    'An event follows a redirect to another host.',
    () => ({
      followsRedirects: () => true,
    }),
  ),
];

function delivering(
  name: string,
  violates: readonly string[],
  says: string,
  change: (delivery: Delivery) => Delivery,
): Fault {
  return hooking(name, violates, says, (webhooks) => ({
    delivery: (webhook, body, now, sign) => change(webhooks.delivery(webhook, body, now, sign)),
  }));
}

function signedBy(delivery: Delivery, write: (hex: string) => string): Delivery {
  const signature = write(delivery.headers['X-Signature'] ?? '');
  return { ...delivery, headers: { ...delivery.headers, 'X-Signature': signature } };
}
