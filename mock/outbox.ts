import { setTimeout as wait } from 'node:timers/promises';
import type { Delivery } from './behaviour/webhooks.ts';

/** What a receiver answered: its status and redirect target, or null if it did not answer. */
export interface DeliveryAnswer {
  readonly status: number;
  readonly location: string | null;
}

/** One delivery with what becomes of it. */
interface Parcel {
  /** Made at each attempt, so that its timestamp and signature are of that moment; null if it is no longer wanted. */
  readonly make: () => Delivery | null;
  readonly followsRedirects: boolean;
  /** Receives the result of an attempt; returns in how many milliseconds of the mock's time to try again, or null. */
  readonly tried: (received: DeliveryAnswer | null, attempts: number) => number | null;
}

/** Deliveries to webhooks. They are made by the mock's clock, before the call that led to them is answered. */
export interface Outbox {
  send(parcel: Parcel): Promise<void>;
  /** Tries again what is due by now. */
  due(): Promise<void>;
  forget(): void;
}

/** How long a receiver may take, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Makes an empty outbox.
 *
 * @param now the mock's time in milliseconds
 */
export function createOutbox(now: () => number): Outbox {
  let waiting: { readonly at: number; readonly attempts: number; readonly parcel: Parcel }[] = [];
  const attempt = async (parcel: Parcel, attempts: number): Promise<void> => {
    const delivery = parcel.make();
    if (delivery === null) return;
    const received = await post(delivery, parcel.followsRedirects);
    const pause = parcel.tried(received, attempts);
    if (pause !== null) waiting.push({ at: now() + pause, attempts: attempts + 1, parcel });
  };
  return {
    send: (parcel) => attempt(parcel, 1),
    due: async () => {
      const due = waiting.filter(({ at }) => at <= now());
      waiting = waiting.filter(({ at }) => at > now());
      for (const { parcel, attempts } of due) await attempt(parcel, attempts);
    },
    forget: () => {
      waiting = [];
    },
  };
}

/** Posts a delivery once; null if it is not answered. */
export async function post(
  { url, headers, body }: Delivery,
  follows = false,
): Promise<DeliveryAnswer | null> {
  try {
    const redirect = follows ? 'follow' : 'manual';
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = await fetch(url, { method: 'POST', headers, body, redirect, signal });
    await answer.body?.cancel();
    return { status: answer.status, location: answer.headers.get('location') };
  } catch {
    return null;
  }
}

/** A pause of wall time, in milliseconds; none for zero. */
export async function pause(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await wait(milliseconds);
}
