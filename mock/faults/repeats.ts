import type { Delivery } from '../behaviour/webhooks.ts';
import type { Fault } from './fault.ts';

/** Deliveries that failed and are repeated in the wrong way. */
export const repeatFaults: readonly Fault[] = [
  {
    name: 'repeat-with-old-timestamp',
    violates: ['HOOK-015'],
    says: 'A delivery that is repeated has the timestamp and signature of the first attempt.',
    apply({ webhooks }) {
      const made = new Map<string, Delivery>();
      return {
        webhooks: {
          repeats: () => true,
          delivery: (webhook, body, now, sign) => {
            const key = `${webhook.id} ${body}`;
            const delivery = made.get(key) ?? webhooks.delivery(webhook, body, now, sign);
            made.set(key, delivery);
            return delivery;
          },
        },
      };
    },
  },
  {
    name: 'repeat-with-old-signature',
    violates: ['HOOK-015'],
    says: 'A delivery that is repeated has a new timestamp and the signature of the first attempt.',
    apply({ webhooks }) {
      const made = new Map<string, string>();
      return {
        webhooks: {
          repeats: () => true,
          delivery: (webhook, body, now, sign) => {
            const key = `${webhook.id} ${body}`;
            const delivery = webhooks.delivery(webhook, body, now, sign);
            const signature = made.get(key) ?? String(delivery.headers['X-Signature']);
            made.set(key, signature);
            return { ...delivery, headers: { ...delivery.headers, 'X-Signature': signature } };
          },
        },
      };
    },
  },
];
