import { z } from 'zod';
import type { Answering, Delivery } from '../receiver.ts';

/** What `POST boxes` answers: the address of a new mailbox is `key` below that of the inbox. */
export const madeBox = z.object({ key: z.string(), handle: z.string() });

/** What is answered to the next deliveries; a secret to judge their signatures by. */
export const boxOrders = z.object({
  answers: z
    .array(
      z.union([
        z.int().min(200).max(599),
        z.object({ redirect: z.string() }),
        z.literal('silence'),
      ]) satisfies z.ZodType<Answering>,
    )
    .exactOptional(),
  secret: z.string().min(1).exactOptional(),
  refuses: z.object({ text: z.string().min(1), status: z.int().min(400).max(599) }).exactOptional(),
});
export type BoxOrders = z.infer<typeof boxOrders>;

const sentDelivery = z.object({
  method: z.string(),
  path: z.string(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  /** The bytes in base64. */
  body: z.string(),
  isCut: z.boolean(),
  /** How many milliseconds ago it arrived: two machines share no clock. */
  agoMs: z.number(),
  signatureFault: z
    .enum(['no-signature', 'wrong-signature', 'no-timestamp', 'old-timestamp'])
    .nullable()
    .exactOptional(),
});

/** What `GET boxes/<handle>` answers. */
export const boxContents = z.object({ key: z.string(), deliveries: z.array(sentDelivery) });

/** A delivery as an inbox passes it on. */
export function toSent(delivery: Delivery): z.input<typeof sentDelivery> {
  const { at, body, headers, ...rest } = delivery;
  return {
    ...rest,
    headers: headers.map(([name, value]) => [name, value]),
    body: Buffer.from(body).toString('base64'),
    agoMs: performance.now() - at,
  };
}

/** A delivery as it is read from an inbox. */
export function fromSent({ agoMs, body, ...rest }: z.infer<typeof sentDelivery>): Delivery {
  return { ...rest, body: Buffer.from(body, 'base64'), at: performance.now() - agoMs };
}
