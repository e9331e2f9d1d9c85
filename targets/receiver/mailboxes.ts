import { randomBytes } from 'node:crypto';
import { signatureFault } from '../../contracts/event-signature.ts';
import { type Answering, type Delivery, headerOf, type Mailbox } from '../receiver.ts';

interface Waiting {
  readonly fits: (delivery: Delivery) => boolean;
  readonly resolve: (delivery: Delivery | null) => void;
}

interface Box {
  readonly handle: string;
  readonly key: string;
  readonly url: string;
  readonly deliveries: Delivery[];
  answers: Answering[];
  secret: string | null;
  /** By a text in the body, the status that its first delivery gets. */
  readonly refusals: Map<string, number>;
  readonly waiting: Set<Waiting>;
}

/** Every mailbox of a receiver. */
export interface Mailboxes {
  /** @param base what the address begins with. */
  open(base: string, suffix: string): Mailbox;
  /** The mailbox of a handle; null if there is none. */
  find(handle: string): Mailbox | null;
  remove(handle: string): void;
  /** Takes a delivery in; what to answer, or null if no mailbox has the path. */
  take(delivery: Delivery): Answering | null;
  /** Ends every wait for a delivery: its timer would keep the process alive. */
  close(): void;
}

/**
 * Makes an empty set of mailboxes: each has an address with 128 random bits.
 *
 * @param most how many are kept; beyond them the oldest goes. Default: all.
 */
export function createMailboxes(most = Number.POSITIVE_INFINITY): Mailboxes {
  const byKey = new Map<string, Box>();
  const byHandle = new Map<string, Box>();
  const drop = (box: Box): void => {
    byKey.delete(box.key);
    byHandle.delete(box.handle);
    endWaits(box);
  };
  return {
    open: (base, suffix) => {
      const [oldest] = byHandle.values();
      if (oldest !== undefined && byHandle.size >= most) drop(oldest);
      const box = boxAt(base, suffix);
      byKey.set(box.key, box);
      byHandle.set(box.handle, box);
      return mailbox(box);
    },
    find: (handle) => {
      const box = byHandle.get(handle);
      return box === undefined ? null : mailbox(box);
    },
    remove: (handle) => {
      const box = byHandle.get(handle);
      if (box !== undefined) drop(box);
    },
    take: (delivery) => {
      const box = byKey.get(/\/([0-9a-f]{32})(?![0-9a-f])/i.exec(delivery.path)?.[1] ?? '');
      return box === undefined ? null : takeInto(box, delivery);
    },
    close: () => {
      for (const box of byHandle.values()) endWaits(box);
    },
  };
}

function endWaits({ waiting }: Box): void {
  for (const { resolve } of waiting) resolve(null);
}

function boxAt(base: string, suffix: string): Box {
  const [key, handle] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')];
  const url = `${base}/${key}${suffix}`;
  return {
    key,
    handle,
    url,
    deliveries: [],
    answers: [],
    secret: null,
    refusals: new Map(),
    waiting: new Set(),
  };
}

function takeInto(box: Box, arrived: Delivery): Answering {
  const { secret } = box;
  const delivery =
    secret === null ? arrived : { ...arrived, signatureFault: faultOf(arrived, secret) };
  box.deliveries.push(delivery);
  for (const each of box.waiting) if (each.fits(delivery)) each.resolve(delivery);
  return refusalOf(box, delivery) ?? box.answers.shift() ?? 200;
}

function refusalOf({ refusals }: Box, { body }: Delivery): number | null {
  const text = Buffer.from(body).toString('utf8');
  const found = [...refusals].find(([part]) => text.includes(part));
  if (found === undefined) return null;
  refusals.delete(found[0]);
  return found[1];
}

/** The signature is judged as of its own time: only the target knows what time it is there. */
function faultOf(delivery: Delivery, secret: string) {
  const timestamp = headerOf(delivery, 'x-timestamp');
  const signed = { signature: headerOf(delivery, 'x-signature'), timestamp, body: delivery.body };
  return signatureFault(signed, secret, Number(timestamp));
}

function mailbox(box: Box): Mailbox {
  return {
    url: box.url,
    handle: box.handle,
    deliveries: box.deliveries,
    answerWith: async (...answers) => {
      box.answers = [...answers];
    },
    refuseOnce: async (text, status) => void box.refusals.set(text, status),
    judgeBy: async (secret) => {
      box.secret = secret;
    },
    waitFor: (fits, milliseconds, signal) => {
      const there = box.deliveries.find(fits);
      if (there !== undefined) return Promise.resolve(there);
      const { promise, resolve } = Promise.withResolvers<Delivery | null>();
      const waiting: Waiting = { fits, resolve };
      const end = () => resolve(null);
      const timer = setTimeout(end, milliseconds);
      signal?.addEventListener('abort', end);
      box.waiting.add(waiting);
      if (signal?.aborted) end();
      return promise.finally(() => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        box.waiting.delete(waiting);
      });
    },
  };
}
