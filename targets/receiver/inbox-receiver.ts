import { z } from 'zod';
import { DriverError } from '../errors/driver-error.ts';
import type { Delivery, Mailbox, Receiver } from '../receiver.ts';
import { type BoxOrders, boxContents, fromSent, madeBox } from './inbox-messages.ts';

/** How long one question to an inbox waits for a delivery at most, in milliseconds: proxies end longer ones. */
const ONE_WAIT = 20_000;

/** Longer than the longest wait. */
const DEADLINE = 30_000;

/**
 * A receiver that keeps its mailboxes at an inbox elsewhere, so that a later run finds them again.
 *
 * @param base the address of the inbox, without a slash at its end.
 * @param ended a wait for a delivery rejects with its reason
 */
export function inboxReceiver(base: string, ended?: AbortSignal): Receiver {
  const closing = new AbortController();
  const mailboxOf = (handle: string, url: string, known: Delivery[]): Mailbox =>
    mailboxAt(`${base}/boxes/${handle}`, { handle, url }, known, {
      closed: closing.signal,
      ended,
    });
  return {
    strays: [],
    open: async (suffix = '') => {
      const { key, handle } = madeBox.parse(await asked(`${base}/boxes`, 'POST'));
      return mailboxOf(handle, `${base}/${key}${suffix}`, []);
    },
    reopen: async (handle) => {
      const found = await asked(`${base}/boxes/${handle}`, 'GET');
      if (found === null) return null;
      const { key, deliveries } = boxContents.parse(found);
      return mailboxOf(handle, `${base}/${key}`, deliveries.map(fromSent));
    },
    close: async () => closing.abort(),
  };
}

function mailboxAt(
  place: string,
  { handle, url }: Pick<Mailbox, 'handle' | 'url'>,
  known: Delivery[],
  { closed, ended }: { readonly closed: AbortSignal; readonly ended: AbortSignal | undefined },
): Mailbox {
  const order = async (orders: BoxOrders): Promise<void> =>
    void (await asked(place, 'PUT', orders));
  const look = async (wait: number, stop: AbortSignal): Promise<void> => {
    const query = `after=${known.length}&wait=${Math.ceil(Math.min(wait, ONE_WAIT))}`;
    const found = await asked(`${place}?${query}`, 'GET', null, stop);
    if (found === null) throw new DriverError('the inbox does not have this mailbox any more');
    const { deliveries } = boxContents.parse(found);
    known.push(...deliveries.slice(known.length).map(fromSent));
  };
  return {
    url,
    handle,
    deliveries: known,
    answerWith: (...answers) => order({ answers: [...answers] }),
    refuseOnce: (text, status) => order({ refuses: { text, status } }),
    judgeBy: (secret) => order({ secret }),
    waitFor: async (fits, milliseconds, signal) => {
      const end = performance.now() + milliseconds;
      const stop = AbortSignal.any([closed, signal, ended].filter((each) => each !== undefined));
      for (let isLookedAt = false; ; isLookedAt = true) {
        const there = known.find(fits);
        if (there !== undefined) return there;
        ended?.throwIfAborted();
        const left = end - performance.now();
        if (stop.aborted || (isLookedAt && left <= 0)) return null;
        try {
          await look(Math.max(left, 0), stop);
        } catch (error) {
          if (!stop.aborted) throw error;
        }
      }
    },
  };
}

/** @returns the JSON of the answer; null for 204 and 404. @throws {DriverError} if the inbox does not do what it is asked. */
async function asked(
  url: string,
  method: string,
  body: unknown = null,
  stop?: AbortSignal,
): Promise<unknown> {
  const deadline = AbortSignal.timeout(DEADLINE);
  try {
    const answer = await fetch(url, {
      method,
      redirect: 'error',
      signal: stop === undefined ? deadline : AbortSignal.any([deadline, stop]),
      ...(body === null ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.status === 404 || answer.status === 204) return null;
    if (answer.ok) return z.json().parse(await answer.json());
    throw new Error(`it answers ${answer.status}`);
  } catch (error) {
    const [why] = String(error instanceof Error ? error.message : error).split('\n');
    throw new DriverError(
      `the inbox ${new URL(url).host} does not answer ${method}: ${why}; \`spc receiver\` serves one`,
      { cause: error },
    );
  }
}
