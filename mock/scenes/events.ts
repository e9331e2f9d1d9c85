import { forgedEventScenes } from './forged-events.ts';
import {
  differing,
  type OutgoingEvent,
  ordinary,
  type PlannedDelivery,
  separate,
} from './outgoing-event.ts';
import { type Scene, scene } from './scene.ts';

/** A scene of events that are right and come otherwise than usual. */
function arriving(
  name: string,
  rule: string,
  says: string,
  events: NonNullable<Scene['events']>,
): Scene {
  return scene({ name: `event-${name}`, says, rules: [rule], journeys: ['receive'], events });
}

/** Events that come twice, late, in other bytes, or not at all. */
const rightEventScenes: readonly Scene[] = [
  arriving('doubled', 'CHOOK-004', 'Each event comes twice at once.', (outgoing) => [
    [ordinary(outgoing), differing(outgoing, 'a second time at once', 'again', {})],
  ]),
  arriving('redated', 'CHOOK-004', 'Each event comes again with a fresh timestamp.', (outgoing) => [
    [ordinary(outgoing)],
    [differing(outgoing, 'again with a fresh timestamp', 'again', { off: 1 })],
  ]),
  arriving(
    'reordered',
    'CHOOK-014',
    'The first event comes after the second, and once more.',
    reordered,
  ),
  arriving(
    'unknown-type',
    'CHOOK-009',
    'Each event comes after events of three unknown types, and with members that no page names.',
    unknownTypes,
  ),
  arriving(
    'foreign',
    'CHOOK-012',
    'Each event comes after one for a request that this partner never made.',
    (outgoing) => [
      [
        differing(outgoing, 'for a request that the client never made', 'foreign', {
          event: { ...separate(outgoing), request_id: outgoing.random.uuid() },
        }),
      ],
      [ordinary(outgoing)],
    ],
  ),
  arriving(
    'missing',
    'CHOOK-013',
    'The first event is never sent, nor is every second one after it.',
    (outgoing) => (outgoing.nth % 2 === 1 ? [] : [[ordinary(outgoing)]]),
  ),
  arriving(
    'odd-bytes',
    'CHOOK-002',
    'Events have unusual white space, an unusual order of members, escapes, and text outside of ASCII.',
    oddBytes,
  ),
  arriving(
    'header-case',
    'CHOOK-011',
    'The names of headers come by turns in capitals and in lower case.',
    (outgoing) => [[inAnotherCase(outgoing)]],
  ),
  scene({
    name: 'event-rotated',
    says: 'Nothing but the secret: it is rotated between two events.',
    rules: ['CHOOK-010'],
    journeys: ['receive'],
  }),
  scene({
    name: 'event-slow-result',
    says: 'The result is answered after six seconds.',
    rules: ['CHOOK-007'],
    journeys: ['receive'],
    disturb: ({ kind }) => (kind === 'result' ? { does: 'wait', milliseconds: 6000 } : undefined),
  }),
];

/** Every scene of events. */
export const eventScenes: readonly Scene[] = [...forgedEventScenes, ...rightEventScenes];

function reordered(outgoing: OutgoingEvent): readonly (readonly PlannedDelivery[])[] {
  const key = `held for ${outgoing.webhook}`;
  if (outgoing.nth === 1) {
    outgoing.memory.set(key, outgoing);
    return [];
  }
  const held = outgoing.memory.get(key) as OutgoingEvent | undefined;
  outgoing.memory.delete(key);
  if (held === undefined) return [[ordinary(outgoing)]];
  return [
    [ordinary(outgoing)],
    [differing(held, 'after a later event', 'taken', {})],
    [differing(held, 'late for a second time', 'again', {})],
  ];
}

function unknownTypes(outgoing: OutgoingEvent): readonly (readonly PlannedDelivery[])[] {
  const ofType = (type: string, due: 'answered' | 'ignored') =>
    differing(outgoing, `of the type ${type}`, due, { event: { ...separate(outgoing), type } });
  const members = JSON.stringify({ ...outgoing.event, version: 2, data: { region: 'au' } });
  return [
    [
      ofType('vwsp_request.revoked', 'answered'),
      ofType('vwsp_request.unshared', 'answered'),
      ofType('other.thing', 'ignored'),
    ],
    [differing(outgoing, 'with unknown members', 'taken', { body: members })],
  ];
}

const BEYOND_ASCII = 'with a member that holds text outside of ASCII';

function oddBytes(outgoing: OutgoingEvent): readonly (readonly PlannedDelivery[])[] {
  const members = Object.entries(outgoing.event).toReversed();
  const lines = members.map(([name, value]) => `\t${escaped(name)} :  ${JSON.stringify(value)}`);
  const own = separate(outgoing);
  const note = JSON.stringify({ note: 'Zoë, 漢字, \u{1f600}', ...outgoing.event, ...own });
  const odd = { body: `\r\n{\n${lines.join(' ,\n')}\n\n}\n` };
  return [
    [differing(outgoing, 'with unusual white space, order and escapes', 'taken', odd)],
    [differing(outgoing, BEYOND_ASCII, 'taken', { event: own, body: note })],
  ];
}

/** The first letter as an escape, which JSON allows for any. */
function escaped(name: string): string {
  const code = name.charCodeAt(0).toString(16).padStart(4, '0');
  return `"\\u${code}${name.slice(1)}"`;
}

function inAnotherCase(outgoing: OutgoingEvent): PlannedDelivery {
  const capitals = outgoing.nth % 2 === 1;
  const { headers, ...rest } = differing(
    outgoing,
    `with header names in ${capitals ? 'capitals' : 'lower case'}`,
    'taken',
    {},
  );
  const named = Object.entries(headers).map(([name, value]) => [
    capitals ? name.toUpperCase() : name.toLowerCase(),
    value,
  ]);
  return { ...rest, headers: Object.fromEntries(named) as Record<string, string> };
}
