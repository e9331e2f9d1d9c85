import { createHmac } from 'node:crypto';
import { eventSignature } from '../../contracts/event-signature.ts';
import {
  differing,
  type OutgoingEvent,
  ordinary,
  type PlannedDelivery,
  separate,
} from './outgoing-event.ts';
import { type Scene, scene } from './scene.ts';

/** A scene of events that prove nothing, each followed by the right one. */
function proving(
  name: string,
  rules: readonly string[],
  says: string,
  before: (outgoing: OutgoingEvent) => readonly PlannedDelivery[],
): Scene {
  return scene({
    name: `event-${name}`,
    says,
    rules,
    journeys: ['receive'],
    events: (outgoing) => [before(outgoing), [ordinary(outgoing)]],
  });
}

/** Events that are not signed as they should be, or whose time is too far off. */
export const forgedEventScenes: readonly Scene[] = [
  proving(
    'forged',
    ['CHOOK-001', 'CHOOK-006'],
    'Each event comes after seven with wrong signatures: made up, of another secret or event, empty, too short, too long, not hexadecimal.',
    forged,
  ),
  proving(
    'body-only',
    ['CHOOK-001'],
    'Each event comes after one that is signed over its body alone.',
    (outgoing) => {
      const event = separate(outgoing);
      const body = JSON.stringify({ ...outgoing.event, ...event });
      const signature = createHmac('sha256', outgoing.secret).update(body).digest('hex');
      return [forgedBy(outgoing, 'signed over the body alone', { event, body, signature })];
    },
  ),
  proving(
    'old-secret',
    ['CHOOK-001', 'CHOOK-010'],
    'After a rotation each event comes first with the signature of the old secret.',
    (outgoing) =>
      outgoing.formerSecret === null
        ? []
        : [
            differing(outgoing, 'signed with the secret before the rotation', 'either', {
              event: separate(outgoing),
              secret: outgoing.formerSecret,
            }),
          ],
  ),
  proving(
    'missing-headers',
    ['CHOOK-001', 'CHOOK-006'],
    'Each event comes after three that lack the signature, the timestamp, or both.',
    (outgoing) => [
      forgedBy(outgoing, 'without a signature', { signature: null }),
      forgedBy(outgoing, 'without a timestamp', { withoutTimestamp: true }),
      forgedBy(outgoing, 'without both headers', { signature: null, withoutTimestamp: true }),
    ],
  ),
  proving(
    'old',
    ['CHOOK-003'],
    'Each event comes after others whose timestamps are 1000, 600 and 45 seconds old.',
    (outgoing) => [
      forgedBy(outgoing, 'with a timestamp 1000 s old', { off: -1000 }),
      timed(outgoing, -600, 'either'),
      timed(outgoing, -45, 'taken'),
    ],
  ),
  proving(
    'future',
    ['CHOOK-003'],
    'Each event comes after others whose timestamps are 1000 and 45 seconds ahead.',
    (outgoing) => [
      forgedBy(outgoing, 'with a timestamp 1000 s ahead', { off: 1000 }),
      timed(outgoing, 45, 'taken'),
    ],
  ),
];

function forgedBy(
  outgoing: OutgoingEvent,
  says: string,
  difference: Parameters<typeof differing>[3],
): PlannedDelivery {
  return differing(outgoing, says, 'refused', { event: separate(outgoing), ...difference });
}

/** An event within the tolerance; a receiver may have a smaller one, of a minute at least. */
function timed(outgoing: OutgoingEvent, off: number, due: 'taken' | 'either'): PlannedDelivery {
  const says = `with a timestamp ${Math.abs(off)} s ${off < 0 ? 'old' : 'ahead'}`;
  return differing(outgoing, says, due, { event: separate(outgoing), off });
}

function forged(outgoing: OutgoingEvent): readonly PlannedDelivery[] {
  const { random, secret, body } = outgoing;
  const digits = (count: number) => Buffer.from(random.bytes(40)).toString('hex').slice(0, count);
  const ofAnother = eventSignature(secret, '1', body);
  return [
    forgedBy(outgoing, 'with a made-up signature', { signature: digits(64) }),
    forgedBy(outgoing, 'signed with another secret', { secret: digits(64) }),
    forgedBy(outgoing, 'with the signature of another event', { signature: ofAnother }),
    forgedBy(outgoing, 'with an empty signature', { signature: '' }),
    forgedBy(outgoing, 'with a signature of 63 digits', { signature: digits(63) }),
    forgedBy(outgoing, 'with a signature of 65 digits', { signature: digits(65) }),
    forgedBy(outgoing, 'with a signature that is not hexadecimal', { signature: 'z'.repeat(64) }),
  ];
}
