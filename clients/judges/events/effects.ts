import type { JournalDelivery } from '../../../mock/journal/entry.ts';
import { printedEffects } from '../../session/printed-effects.ts';
import type { SessionView } from '../../session/session-view.ts';
import type { Seen } from '../judge.ts';

/** How it is seen whether an event had an effect in a client. */
export interface Effects {
  /** If the client prints its effects, its lines decide, else its own address, else the results that it reads. */
  readonly how: Exclude<Seen, 'page'>;
  /** How often an event had an effect in a session. */
  readonly count: (session: SessionView, delivery: JournalDelivery) => number;
  /** Whether the client said anything about an event, also that it had no effect. */
  readonly isKnown: (session: SessionView, delivery: JournalDelivery) => boolean;
}

/** Looks at all sessions of a client: if any prints an effect, its lines decide in each, and so with its address. */
export function effectsIn(sessions: readonly SessionView[]): Effects {
  const prints = sessions.some((session) => printedEffects(session).length > 0);
  const isKnown = () => true;
  if (prints) return { how: 'line', count: linesFor, isKnown };
  const answers = sessions.some(({ effects }) => (effects?.length ?? 0) > 0);
  return answers
    ? { how: 'effect', count: askedFor, isKnown: wasAsked }
    : { how: 'requests', count: readsAfter, isKnown };
}

/** Whether the answer to a delivery is a success. */
export function isTaken({ status }: JournalDelivery): boolean {
  return status !== null && status >= 200 && status < 300;
}

/** A delivery that a sound receiver takes, if it takes any. */
export function mustBeTaken(
  { how, count, isKnown }: Effects,
  session: SessionView,
  delivery: JournalDelivery,
): string | null {
  if (delivery.status === null) return 'gave no answer to';
  if (!isTaken(delivery)) return `answered ${delivery.status} to`;
  if (how === 'requests' || !isKnown(session, delivery)) return null;
  return count(session, delivery) === 0 ? 'left without an effect' : null;
}

/** Whether the client takes ordinary events at all, by what it did where nothing was unusual. */
export function takesOrdinary(sessions: readonly SessionView[]): boolean {
  const usual = sessions.find(({ scene, journey }) => scene === 'plain' && journey === 'receive');
  const ordinary = (usual?.deliveries ?? []).filter(({ says }) => says === null);
  return ordinary.length === 0 || ordinary.some(isTaken);
}

function linesFor(session: SessionView, { eventId }: JournalDelivery): number {
  return printedEffects(session).filter((line) => line.eventId === eventId).length;
}

/** An effect address says whether an event had an effect, and not how often. */
function askedFor({ effects }: SessionView, { eventId }: JournalDelivery): number {
  return effects?.some((one) => one.eventId === eventId && one.had) ? 1 : 0;
}

/** An address that gave no answer in time said nothing. */
function wasAsked({ effects }: SessionView, { eventId }: JournalDelivery): boolean {
  return effects?.some((one) => one.eventId === eventId) === true;
}

/** A refused delivery has no effect: what is read then is read for another reason. */
function readsAfter({ results, deliveries }: SessionView, delivery: JournalDelivery): number {
  if (!isTaken(delivery)) return 0;
  const { requestId, at } = delivery;
  const next = deliveries.find(
    (one) => one.requestId === requestId && one.at > at + SAME_ROUND && one.due === 'taken',
  );
  const until = next?.at ?? Number.POSITIVE_INFINITY;
  return results.filter(
    ({ requestId: id, call }) => id === requestId && call.at >= at && call.at < until,
  ).length;
}

/** In milliseconds: deliveries of one round are sent at once. */
const SAME_ROUND = 50;
