import type { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Decision } from '../../contracts/test-control.ts';
import type { ServedMock } from '../../mock/serve.ts';
import { callView, isSuccess } from '../session/call-view.ts';
import { type VerificationView, verificationView } from '../session/verification-view.ts';

/** What playing the journey receive needs. */
export interface ReceiveRequest {
  readonly mock: Pick<ServedMock, 'journal' | 'control'>;
  readonly scene: string;
  /** How long the client may take to find a result without an event, in milliseconds. */
  readonly resultWithinMs: number;
  /** The lines that the client has printed so far. */
  readonly lines: () => readonly string[];
  /** Asks the client about the effects of its events, and returns whether all had one that should; true if it cannot be asked. */
  readonly askEffects: () => Promise<boolean>;
  /** Is aborted when the client has ended. */
  readonly over: AbortSignal;
}

/** The scenes in which the client is asked for a rotation between its first event and its second. */
const rotating: readonly string[] = ['event-rotated', 'event-old-secret'];

/** In milliseconds: how often one looks, and how long an event may take to have its effect. */
const LOOK = 25;
const EFFECT_WITHIN = 3000;
/** How long one waits for effects that there should not be. */
const STRAY_WITHIN = 300;
const ROTATED_WITHIN = 5000;
/** A client that asks at the last moment is not late because cores are busy. */
const LATE = 2000;
const MOST_REQUESTS = 4;

/**
 * Plays the people of a client that receives events: they decide one after another, which sends the events of the scene.
 * Then the input of the client is ended, and so is its journey.
 */
export async function playReceive(request: ReceiveRequest, stdin: Writable): Promise<void> {
  try {
    const { scene, resultWithinMs } = request;
    for (const [place, asked] of verificationsOf(request).entries()) {
      if (place === 1 && rotating.includes(scene)) await rotate(request, stdin);
      const since = Date.now();
      await decide(request, asked, place === 1 ? 'cancel' : 'accept');
      // Where results are slow, the answer to the event is all that counts.
      if (scene === 'event-slow-result') continue;
      const missed = scene === 'event-missing' && place % 2 === 0;
      const found = missed ? wasRead : hadEffect;
      const within = missed ? resultWithinMs + LATE : EFFECT_WITHIN;
      await until(() => found(request, asked, since), within, request);
    }
    // What an event should not have done would be done by now.
    await wait(STRAY_WITHIN, undefined, { signal: request.over }).catch(() => {});
    await untilEffects(request);
  } finally {
    stdin.end();
  }
}

/** A result is read before its effect is printed or stored. */
async function untilEffects(request: ReceiveRequest): Promise<void> {
  const { lines, mock } = request;
  const isSilent = () => !lines().some((line) => line.startsWith('SPC-EFFECT '));
  const areThere = () =>
    takenEvents(mock.journal).every((id) => lines().includes(`SPC-EFFECT ${id}`));
  await until(() => isSilent() || areThere(), EFFECT_WITHIN, request);
  const end = performance.now() + EFFECT_WITHIN;
  while (!(await request.askEffects()) && performance.now() < end && !request.over.aborted) {
    await wait(10 * LOOK);
  }
}

/** The ids of the events that a sound client takes. */
export function takenEvents({
  entries,
}: Pick<ServedMock['journal'], 'entries'>): readonly string[] {
  return entries().flatMap((entry) =>
    entry.kind === 'delivery' && entry.due === 'taken' ? [entry.eventId] : [],
  );
}

function verificationsOf({ mock }: ReceiveRequest): readonly VerificationView[] {
  return mock.journal
    .entries()
    .flatMap((entry) => (entry.kind === 'call' ? [callView(entry)] : []))
    .filter((view) => view.kind === 'verify' && isSuccess(view))
    .map(verificationView)
    .slice(0, MOST_REQUESTS);
}

/** The person who opened the link decides; if none did, a new person does. */
async function decide(
  { mock }: ReceiveRequest,
  { link, content }: VerificationView,
  decision: Decision,
): Promise<void> {
  const visit = mock.journal
    .entries()
    .find((entry) => entry.kind === 'visit' && entry.content === content && entry.person !== null);
  const person = visit?.kind === 'visit' ? visit.person : await newPerson(mock);
  const body = JSON.stringify({ redirect_uri: link, decision });
  await mock.control.request(`/people/${person}/consent`, { method: 'POST', body });
}

async function newPerson({ control }: ReceiveRequest['mock']): Promise<string> {
  const answer = await control.request('/people', { method: 'POST', body: '{}' });
  return ((await answer.json()) as { person_id: string }).person_id;
}

async function rotate(request: ReceiveRequest, stdin: Writable): Promise<void> {
  stdin.write('SPC-ROTATE\n');
  await until(() => request.lines().includes('SPC-ROTATED'), ROTATED_WITHIN, request);
}

/** Whether an event was printed as one that had an effect, or its result was read, since then. */
function hadEffect(request: ReceiveRequest, asked: VerificationView, since: number): boolean {
  const ids = request.mock.journal
    .entries()
    .flatMap((entry) =>
      entry.kind === 'delivery' && entry.at >= since && entry.due === 'taken'
        ? [entry.eventId]
        : [],
    );
  if (ids.length === 0) return true;
  const printed = request.lines().filter((line) => line.startsWith('SPC-EFFECT '));
  if (printed.length === 0) return wasRead(request, asked, since);
  return ids.every((id) => printed.includes(`SPC-EFFECT ${id}`));
}

function wasRead({ mock }: ReceiveRequest, asked: VerificationView, since: number): boolean {
  return mock.journal
    .entries()
    .some(
      (entry) =>
        entry.kind === 'call' &&
        entry.at >= since &&
        callView(entry).kind === 'result' &&
        entry.path.includes(encodeURIComponent(asked.requestId ?? ' ')),
    );
}

async function until(
  holds: () => boolean,
  withinMs: number,
  { over }: ReceiveRequest,
): Promise<void> {
  const end = performance.now() + withinMs;
  while (!over.aborted && performance.now() < end && !holds()) await wait(LOOK);
}
