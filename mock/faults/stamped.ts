import type { Delivery, Webhooks } from '../behaviour/webhooks.ts';
import type { Webhook } from '../store/webhook.ts';

/** A delivery with another timestamp, which its signature covers. */
export function stamped(
  { sign }: Webhooks,
  webhook: Webhook,
  body: string,
  timestamp: string,
  now: number,
): Delivery {
  const signature = sign(webhook, timestamp, body, now);
  const headers = {
    'Content-Type': 'application/json',
    'X-Timestamp': timestamp,
    'X-Signature': signature,
  };
  return { url: webhook.url, headers, body };
}
