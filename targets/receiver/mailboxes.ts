import { randomBytes } from 'node:crypto';
import type { Answering, Delivery, Mailbox } from '../receiver.ts';

interface Waiting {
  readonly fits: (delivery: Delivery) => boolean;
  readonly resolve: (delivery: Delivery) => void;
}

interface Box {
  readonly deliveries: Delivery[];
  answers: Answering[];
  readonly waiting: Set<Waiting>;
}

/** Every mailbox of a receiver. */
export interface Mailboxes {
  open(base: string, suffix: string): Mailbox;
  /** Takes a delivery in; what to answer, or null if no mailbox has the path. */
  take(delivery: Delivery): Answering | null;
}

/** Makes an empty set of mailboxes: 128 random bits tell them apart. */
export function createMailboxes(): Mailboxes {
  const boxes = new Map<string, Box>();
  return {
    open: (base, suffix) => {
      const key = randomBytes(16).toString('hex');
      const box: Box = { deliveries: [], answers: [], waiting: new Set() };
      boxes.set(key, box);
      return mailbox(`${base}/${key}${suffix}`, box);
    },
    take: (delivery) => {
      const box = boxes.get(/\/([0-9a-f]{32})(?![0-9a-f])/i.exec(delivery.path)?.[1] ?? '');
      if (box === undefined) return null;
      box.deliveries.push(delivery);
      for (const each of box.waiting) if (each.fits(delivery)) each.resolve(delivery);
      return box.answers.shift() ?? 200;
    },
  };
}

function mailbox(url: string, box: Box): Mailbox {
  return {
    url,
    deliveries: box.deliveries,
    answerWith: (...answers) => {
      box.answers = [...answers];
    },
    waitFor: (fits, milliseconds) => {
      const there = box.deliveries.find(fits);
      if (there !== undefined) return Promise.resolve(there);
      const { promise, resolve } = Promise.withResolvers<Delivery | null>();
      const waiting: Waiting = { fits, resolve };
      const timer = setTimeout(() => resolve(null), milliseconds);
      box.waiting.add(waiting);
      return promise.finally(() => {
        clearTimeout(timer);
        box.waiting.delete(waiting);
      });
    },
  };
}
