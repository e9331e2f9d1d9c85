import fc from 'fast-check';
import { z } from 'zod';
import { eventTypes } from '../../contracts/messages/event.ts';
import { parseJson } from '../../contracts/parse-json.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import { Inconclusive } from '../../harness/check/inconclusive.ts';
import { Violation } from '../../harness/check/violation.ts';
import { exactly } from '../../harness/check/window.ts';
import {
  Armed,
  arm,
  type KeptEvent,
  KeptEvent as kept,
  keptEvents,
  lacksInbox,
  whatToDecide,
} from './armed.ts';
import { expectShape } from './event-shape.ts';

/** Events that come after the run that asked for them. Source: `docs/api.md#webhooks`. */
export const laterEvents = [
  waiting('HOOK-002', 'an event is there a day after it was armed', 'a day later')
    .step('events', z.array(kept), (step, { armed }) => keptEvents(step, armed))
    .after('24h', 'armed')
    .asking(whatToDecide)
    .holds(({ armed, events: [event] }) => {
      if (event === undefined)
        throw new Violation('after the decision: expected an event, none came');
      const { type } = expectShape(event, armed.requestId);
      const known: readonly string[] = Object.values(eventTypes);
      if (!known.includes(type)) throw new Inconclusive(`a further type of event came: ${type}`);
    }),

  waiting('HOOK-003', 'an event that came after the run verifies under its secret', 'a day later')
    .step('events', z.array(kept), (step, { armed }) => keptEvents(step, armed))
    .after('24h', 'armed')
    .asking(whatToDecide)
    .holds(({ events: [event] }) => {
      if (event === undefined) throw new Blocked('no event came', { by: 'HOOK-002' });
      if (event.fault === null) return;
      throw new Violation(`an event with X-Timestamp ${event.timestamp}: ${event.fault}`);
    }),

  refusing('when and how often a failed delivery is repeated within a day', 'a day')
    .step('events', z.array(kept), (step, { armed }) => keptEvents(step, armed))
    .after('24h', 'armed')
    .asking(whatToDecide)
    .records(({ events }) => {
      const [first, ...repeats] = events.map(({ timestamp }) => Number(timestamp));
      if (first === undefined) return 'no event came';
      if (repeats.length === 0) return 'not repeated within a day';
      return `repeated after ${repeats.map((at) => `${at - first} s`).join(', ')}`;
    }),

  refusing('a delivery that is repeated has a time and a signature of its own', 'repeated')
    .assumed()
    .step('events', z.array(kept), (step, { armed }) => keptEvents(step, armed))
    .at(({ armed }) => exactly(armed.repeatedAfter, 'armed'))
    .asking(whatToDecide)
    .holds(({ armed, events }, { context }) =>
      expectSignedAnew(events, repeatsIn(armed, events), context.profile.hooks.retry),
    ),
];

function waiting(rule: 'HOOK-002' | 'HOOK-003', title: string, variant: string) {
  return laterCheck(rule, title, variant).step('armed', Armed, (step) => arm(step));
}

/** The first delivery is answered with 500. */
function refusing(title: string, variant: string) {
  return laterCheck('HOOK-015', title, variant).step('armed', Armed, (step) =>
    arm(step, { isRefused: true }),
  );
}

function laterCheck(rule: 'HOOK-002' | 'HOOK-003' | 'HOOK-015', title: string, variant: string) {
  return (
    check(rule, title, variant)
      .needing('clock')
      .waiving('people')
      .unless(lacksInbox)
      // A ledger keeps the value of an attempt as JSON.
      .given(
        () => fc.constant({}),
        () => 1,
      )
      .costs(6, () => 4)
  );
}

/** What came after the copies that came at once; of a decision outside the run nobody knows what came at once. */
function repeatsIn({ atOnce }: Armed, events: readonly KeptEvent[]): readonly KeptEvent[] {
  if (atOnce > 0) return events.slice(atOnce);
  return events.slice(1).filter(({ timestamp }) => timestamp !== events[0]?.timestamp);
}

function expectSignedAnew(
  events: readonly KeptEvent[],
  repeats: readonly KeptEvent[],
  promised: readonly number[],
): void {
  const [first] = events;
  if (first === undefined) throw new Blocked('no event came', { by: 'HOOK-002' });
  if (repeats.length === 0 && promised.length > 0) {
    throw new Violation(
      `a delivery that got a 500: expected it again after ${promised[0]} s, as hooks.retry says, it came once`,
    );
  }
  if (repeats.length === 0) throw new Inconclusive('not repeated');
  const wrong = repeats.find(({ fault }) => fault !== null);
  if (wrong !== undefined) {
    throw new Violation(`a repeated delivery: expected it to verify, got ${wrong.fault}`);
  }
  if (repeats.some(({ timestamp }) => timestamp === first.timestamp)) {
    throw new Violation(
      'a repeated delivery: expected an X-Timestamp of its own, got the first one',
    );
  }
  const ids = new Set(events.map(({ text }) => Object(parseJson(text)).event_id));
  if (ids.size > 1) {
    throw new Violation(`a repeated delivery: expected one event_id, got ${[...ids].join(', ')}`);
  }
}
