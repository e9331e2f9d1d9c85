import type { SubmissionStatus } from '../../contracts/messages/status.ts';
import { type PlainAnswer, type Scene, type SceneCall, scene } from './scene.ts';

type Entry = Record<string, unknown> & { id?: unknown };

/** A scene that changes the entries of a status answer. `reads` counts how often an id was asked for. */
function changed(
  name: string,
  says: string,
  rules: readonly string[],
  change: (entries: readonly Entry[], call: SceneCall) => readonly Entry[],
): Scene {
  return scene({
    name: `status-${name}`,
    says,
    rules,
    journeys: ['poll'],
    disturb: (call) =>
      call.kind === 'statuses' || call.kind === 'status'
        ? { does: 'rewrite', rewrite: (own) => rewritten(own, call, change) }
        : undefined,
  });
}

/** Statuses that are unknown, in another order, or not there. */
export const statusScenes: readonly Scene[] = [
  changed(
    'unknown-word',
    'The first time that an id is asked for, its status is `pending_review`.',
    ['CSTAT-005'],
    (entries, { memory }) =>
      entries.map((entry) =>
        firstTime(memory, entry.id)
          ? { ...entry, status: 'pending_review', finalized_at: null }
          : entry,
      ),
  ),
  changed('reversed', 'Lists come in the reverse order.', ['CSTAT-007'], (entries) =>
    entries.toReversed(),
  ),
  changed(
    'missing-entry',
    'The first list lacks its first entry.',
    ['CSTAT-007'],
    (entries, { kind, nth }) => (kind === 'statuses' && nth === 1 ? entries.slice(1) : entries),
  ),
  changed(
    'extra-entry',
    'Lists begin with the entry of an id that was not requested.',
    ['CSTAT-007'],
    (entries, { kind }) =>
      kind === 'statuses'
        ? [
            { id: 'nobody-asked', status: 'verified', finalized_at: '2020-01-01T00:00:00Z' },
            ...entries,
          ]
        : entries,
  ),
  changed(
    'odd-times',
    'Times have a fraction and `+00:00`.',
    ['CSTAT-006'],
    timed((time) => time.replace('Z', '.123456+00:00')),
  ),
  changed(
    'null-time',
    'Final statuses have no time: null, or no such member.',
    ['CSTAT-006'],
    (entries) =>
      entries.map((entry, place) => ({
        ...entry,
        // JSON leaves out what is undefined.
        finalized_at: place % 2 === 0 ? null : undefined,
      })),
  ),
  scene({
    name: 'status-forgotten',
    says: 'The first id that is asked for is unknown: 404 alone, left out of lists.',
    rules: ['CSTAT-009'],
    journeys: ['poll'],
    disturb: (call) => forgotten(call, false),
  }),
  scene({
    name: 'status-list-404',
    says: 'The first id that is asked for is unknown, and every list with it is answered 404.',
    rules: ['CSTAT-009'],
    journeys: ['poll'],
    disturb: (call) => forgotten(call, true),
  }),
];

function firstTime(memory: SceneCall['memory'], id: unknown): boolean {
  const key = `seen ${String(id)}`;
  if (memory.has(key)) return false;
  memory.set(key, true);
  return true;
}

function timed(spelled: (time: string) => string) {
  return (entries: readonly Entry[]): readonly Entry[] =>
    entries.map((entry) =>
      typeof entry.finalized_at === 'string'
        ? { ...entry, finalized_at: spelled(entry.finalized_at) }
        : entry,
    );
}

function rewritten(
  own: PlainAnswer,
  call: SceneCall,
  change: (entries: readonly Entry[], call: SceneCall) => readonly Entry[],
): PlainAnswer {
  if (own.status !== 200) return own;
  const body = JSON.parse(String(own.body)) as { credentials?: Entry[] } & SubmissionStatus;
  if (body.credentials === undefined) {
    const [entry = body] = change([{ ...body }], call);
    return { ...own, body: JSON.stringify(entry) };
  }
  return { ...own, body: JSON.stringify({ ...body, credentials: change(body.credentials, call) }) };
}

const unknown: PlainAnswer = {
  status: 404,
  headers: { 'Content-Type': 'application/json; charset=utf-8' },
  body: '{"errors":[{"field":"id","code":"unknown","message":"no submission has this id"}]}',
};

function forgotten(call: SceneCall, wholeList: boolean): ReturnType<NonNullable<Scene['disturb']>> {
  if (call.kind !== 'status' && call.kind !== 'statuses') return undefined;
  const asked = call.kind === 'status' ? [idOfPath(call.path)] : idsOf(call.text);
  if (!call.memory.has('lost')) call.memory.set('lost', asked[0]);
  const lost = call.memory.get('lost');
  if (!asked.includes(String(lost))) return undefined;
  if (call.kind === 'status' || wholeList) return { does: 'answer', answer: unknown };
  const rest = (entries: readonly Entry[]) => entries.filter(({ id }) => id !== lost);
  return { does: 'rewrite', rewrite: (own) => rewritten(own, call, rest) };
}

function idOfPath(path: string): string {
  return decodeURIComponent(path.split('/').at(-2) ?? '');
}

function idsOf(text: string): readonly string[] {
  try {
    return ((JSON.parse(text) as { ids?: unknown[] }).ids ?? []).map(String);
  } catch {
    return [];
  }
}
