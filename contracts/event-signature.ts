import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far from the receiver's time a timestamp may be, in seconds. Source: `docs/api.md#verification`, `docs/api.md#webhooks`. */
const timestampTolerance = 900;

/**
 * The signature of an event: HMAC-SHA256 over `<timestamp>.<raw body>` in lower-case hexadecimal digits.
 *
 * @param secret the webhook's secret as it was given: its text is the key, not the bytes that its digits stand for.
 * @param timestamp Unix seconds, as `X-Timestamp` has them.
 * @param body the bytes of the request, before anything parsed them.
 */
export function eventSignature(
  secret: string,
  timestamp: string,
  body: string | Uint8Array,
): string {
  return createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');
}

/** Why a delivery is not to be believed. */
export type SignatureFault = 'no-signature' | 'wrong-signature' | 'no-timestamp' | 'old-timestamp';

/**
 * Judges the two headers of a delivery, as a receiver must: constant time, 900 seconds.
 *
 * @param now seconds since 1970 by the receiver's clock.
 * @returns null for a delivery to be believed.
 */
export function signatureFault(
  delivery: {
    readonly signature: string | undefined;
    readonly timestamp: string | undefined;
    readonly body: string | Uint8Array;
  },
  secret: string,
  now: number,
): SignatureFault | null {
  const { signature, timestamp, body } = delivery;
  if (signature === undefined) return 'no-signature';
  if (timestamp === undefined || !/^\d+$/.test(timestamp)) return 'no-timestamp';
  if (!equalTexts(signature, eventSignature(secret, timestamp, body))) return 'wrong-signature';
  return Math.abs(now - Number(timestamp)) > timestampTolerance ? 'old-timestamp' : null;
}

function equalTexts(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
