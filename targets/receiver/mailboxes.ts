import { randomBytes } from 'node:crypto';
import { signatureFault } from '../../contracts/event-signature.ts';
import { type Answering, type Delivery, headerOf, type Mailbox } from '../receiver.ts';

interface Waiting {
  readonly fits: (delivery: Delivery) => boolean;
  readonly resolve: (delivery: Delivery | null) => void;
}

/** What ends the waits of all mailboxes. */
interface Ending {
  isClosed: boolean;
  readonly ended: AbortSignal | undefined;
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
  /** Ends every wait for a delivery, and those to come: a timer would keep the process alive. */
  close(): void;
}

/**
 * Makes an empty set of mailboxes: each has an address with 128 random bits.
 *
 * @param most how many are kept; beyond them the oldest goes. Default: all.
 * @param ended a wait rejects with its reason: nothing is known of what would have come.
 */
export function createMailboxes(most = Number.POSITIVE_INFINITY, ended?: AbortSignal): Mailboxes {
  const ending: Ending = { isClosed: false, ended };
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
      return mailbox(box, ending);
    },
    find: (handle) => {
      const box = byHandle.get(handle);
      return box === undefined ? null : mailbox(box, ending);
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
      ending.isClosed = true;
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

function mailbox(box: Box, ending: Ending): Mailbox {
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
    waitFor: async (fits, milliseconds, signal) => {
      const there = box.deliveries.find(fits);
      if (there !== undefined) return there;
      const { isClosed, ended } = ending;
      ended?.throwIfAborted();
      if (isClosed || signal?.aborted) return null;
      const { promise, resolve, reject } = Promise.withResolvers<Delivery | null>();
      const waiting: Waiting = { fits, resolve };
      const interrupt = () => reject(ended?.reason);
      const end = () => resolve(null);
      const timer = setTimeout(end, milliseconds);
      ended?.addEventListener('abort', interrupt);
      signal?.addEventListener('abort', end);
      box.waiting.add(waiting);
      try {
        return await promise;
      } finally {
        clearTimeout(timer);
        ended?.removeEventListener('abort', interrupt);
        signal?.removeEventListener('abort', end);
        box.waiting.delete(waiting);
      }
    },
  };
}
