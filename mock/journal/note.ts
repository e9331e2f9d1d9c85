import type { Event } from '../../contracts/messages/event.ts';
import type { Delivery } from '../behaviour/webhooks.ts';
import type { MockClock } from '../clock.ts';
import type { Decision } from '../store.ts';
import type { Due, JournalDelivery, JournalReturn } from './entry.ts';
import type { Journal } from './journal.ts';

/** Where something is noted, and by which clock. */
interface Notebook {
  readonly journal: Journal;
  readonly clock: MockClock;
}

/** What is known of a visit. */
interface PageVisit {
  readonly via: 'control' | 'browser';
  /** The whole address as it was opened. */
  readonly link: string;
  readonly person: string | null;
  readonly framed: boolean;
  readonly visited: {
    readonly page: string;
    readonly sight: { readonly submission: { readonly content: string } | null };
  };
}

/** Writes a visit into the journal. */
export function noteVisit(
  { journal, clock }: Notebook,
  { via, link, person, framed, visited }: PageVisit,
): void {
  const content = visited.sight.submission?.content ?? null;
  const { page } = visited;
  journal.add({ kind: 'visit', ...now(clock), via, link, content, person, page, framed });
}

/** Writes down that a page asked for a link inside a frame, which browsers then refuse to show. */
export function noteFrame({ journal, clock }: Notebook, link: string): void {
  const nothing = { content: null, person: null, page: 'blocked' };
  journal.add({
    kind: 'visit',
    ...now(clock),
    via: 'browser',
    link,
    ...nothing,
    framed: true,
  });
}

/** Writes a decision into the journal. */
export function noteDecision(
  { journal, clock }: Notebook,
  content: string,
  decision: Decision,
): void {
  journal.add({ kind: 'decision', ...now(clock), content, decision });
}

/** Writes a call of a callback address into the journal; its status is known later. */
export function noteReturn(
  { journal, clock }: Notebook,
  { url, requestId, says }: Pick<JournalReturn, 'url' | 'requestId' | 'says'>,
): JournalReturn {
  const entry = { kind: 'return', ...now(clock), url, requestId, says, status: null } as const;
  return journal.add(entry) as JournalReturn;
}

/** What a delivery means, beside its bytes. */
interface NotedEvent extends Pick<JournalDelivery, 'says' | 'disturbedBy'> {
  readonly event: Event;
  readonly due: Due;
}

/** When deliveries began, by a clock that nobody sets. */
const begun = new WeakMap<JournalDelivery, number>();

/** Writes a delivery into the journal; what is answered is known later. */
export function noteDelivery(
  { journal, clock }: Notebook,
  { url, headers, body }: Delivery,
  { event, says, due, disturbedBy }: NotedEvent,
): JournalDelivery {
  const { event_id: eventId, request_id: requestId, type } = event;
  const what = { eventId, requestId, type, disturbedBy, says, due, status: null, took: null };
  const sent = { url, headers: { ...headers }, body };
  const entry = { kind: 'delivery', ...now(clock), ...sent, ...what } as const;
  const added = journal.add(entry) as JournalDelivery;
  begun.set(added, performance.now());
  return added;
}

/** Completes the entry of a delivery. */
export function noteReceived(
  { journal }: Notebook,
  entry: JournalDelivery,
  received: { readonly status: number } | null,
): void {
  entry.status = received?.status ?? null;
  entry.took = Math.round(performance.now() - (begun.get(entry) ?? performance.now()));
  journal.changed(entry);
}

function now(clock: MockClock) {
  return { at: Date.now(), clock: clock.now().toISOString() };
}
