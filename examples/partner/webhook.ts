import { createHmac, timingSafeEqual } from 'node:crypto';

/** An event: it says what happened to which request, and nothing about the person. */
export interface PartnerEvent {
  readonly event_id: string;
  readonly request_id: string;
  readonly type: string;
}

/** A request that arrived at the webhook, before anything has parsed its body. */
export interface Arrived {
  /** Header names in lower case, as Node has them. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** How far a timestamp may be from our own time, in seconds, in both directions. */
const TOLERANCE = 900;

/** So long the secret before a rotation is taken too: events that were under way are signed with it. In milliseconds. */
const OVERLAP = 3_600_000;

/** The types that we know; any other type is answered and ignored. */
const known: readonly string[] = ['vwsp_request.verified', 'vwsp_request.canceled'];

/**
 * Takes events: those that are signed with the secret of the webhook, that are fresh, new, and about a request of ours.
 *
 * @param isOurs whether a request id is one of ours
 * @param heed acts on an event; it is called once for each
 */
export function webhookReceiver(
  secret: string,
  isOurs: (requestId: string) => boolean,
  heed: (event: PartnerEvent) => void,
) {
  let secrets = [{ secret, until: Number.POSITIVE_INFINITY }];
  // In an application: a table in which event_id is unique, so that two processes cannot both take an event.
  const taken = new Set<string>();

  function isSigned({ headers, body }: Arrived): boolean {
    const { 'x-timestamp': timestamp, 'x-signature': signature } = headers;
    if (typeof timestamp !== 'string' || typeof signature !== 'string') return false;
    const off = Math.abs(Date.now() / 1000 - Number(timestamp));
    if (!/^\d+$/.test(timestamp) || off > TOLERANCE) return false;
    const now = Date.now();
    return secrets
      .filter(({ until }) => until > now)
      .some((each) => equal(signature, signatureOf(each.secret, timestamp, body)));
  }

  return {
    /** The status to answer with. It is answered before anything is done, so that the answer is fast. */
    receive(arrived: Arrived): number {
      if (!isSigned(arrived)) return 401;
      const event = JSON.parse(arrived.body.toString('utf8')) as PartnerEvent;
      const { event_id: id, request_id: requestId, type } = event;
      // A repetition is a success too, or it would come again and again.
      if (taken.has(id) || !known.includes(type) || !isOurs(requestId)) return 204;
      taken.add(id);
      setImmediate(() => heed(event));
      return 204;
    },
    /** Takes the new secret at once, and the old one for a while. */
    rotate(newSecret: string): void {
      const until = Date.now() + OVERLAP;
      secrets = [
        { secret: newSecret, until: Number.POSITIVE_INFINITY },
        ...secrets.map((old) => ({ ...old, until: Math.min(old.until, until) })),
      ];
    },
  };
}

/** Over the bytes as they arrived: what is parsed and written again may have other ones. */
function signatureOf(secret: string, timestamp: string, body: Buffer): string {
  return createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');
}

/** In constant time; a signature of another length is refused before. */
function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
