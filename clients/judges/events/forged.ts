import type { JournalDelivery } from '../../../mock/journal/entry.ts';
import type { SessionView } from '../../session/session-view.ts';
import type { ClientJudge, Notes } from '../judge.ts';
import { type Effects, effectsIn, isTaken, mustBeTaken, takesOrdinary } from './effects.ts';

/** Events without a right signature have no effect. */
export const forgedWithoutEffect: ClientJudge = {
  rule: 'CHOOK-001',
  occasion: 'an event with a wrong signature, as in the scene event-forged',
  judge(sessions, notes) {
    const effects = effectsIn(sessions);
    for (const session of sessions) {
      judgeRefused(session, refusedIn(session, false), effects, notes);
    }
  },
};

/** Events whose timestamp is more than 900 s off are refused. */
export const timestampTolerance: ClientJudge = {
  rule: 'CHOOK-003',
  occasion: 'an event with another timestamp, as in the scenes event-old and event-future',
  judge(sessions, notes) {
    const effects = effectsIn(sessions);
    for (const session of sessions) {
      judgeRefused(session, refusedIn(session, true), effects, notes);
      const right = session.deliveries.filter((one) => one.due === 'taken' && isTimed(one));
      // A receiver that takes no event at all is not too strict about time.
      if (!takesOrdinary(sessions) || !right.some(isTaken)) continue;
      for (const delivery of right.filter(({ says }) => says !== null)) {
        const how = mustBeTaken(effects, session, delivery);
        if (how === null) continue;
        notes.breaks({ session, did: `${how} an event ${delivery.says}`, calls: [], delivery });
      }
    }
  },
};

/** A signature of another length, or none, leads to no error of the server. */
export const malformedSignature: ClientJudge = {
  rule: 'CHOOK-006',
  occasion:
    'a signature of another length or none, as in the scenes event-forged and event-missing-headers',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const delivery of refusedIn(session, false)) {
        const { status, says } = delivery;
        notes.saw(session);
        if (status !== null && status < 500) continue;
        const answer = status === null ? 'gave no answer' : `answered ${status}`;
        notes.breaks({ session, did: `${answer} to an event ${says}`, calls: [], delivery });
      }
    }
  },
};

function refusedIn({ deliveries }: SessionView, timed: boolean): readonly JournalDelivery[] {
  return deliveries.filter((one) => one.due === 'refused' && isTimed(one) === timed);
}

/** Whether it came in a scene of timestamps, those as usual included. */
function isTimed({ disturbedBy }: JournalDelivery): boolean {
  return disturbedBy === 'event-old' || disturbedBy === 'event-future';
}

/** A success without any effect is a warning. */
function judgeRefused(
  session: SessionView,
  refused: readonly JournalDelivery[],
  effects: Effects,
  notes: Notes,
): void {
  for (const delivery of refused) {
    notes.saw(session, effects.how);
    const had = effects.count(session, delivery) > 0;
    if (!had && !isTaken(delivery)) continue;
    const did = had ? `let an event ${delivery.says} have an effect` : accepted(delivery);
    notes.breaks({
      session,
      did,
      calls: [],
      delivery,
      ...(had ? {} : { atMost: 'warn' as const }),
    });
  }
}

function accepted({ status, says }: JournalDelivery): string {
  return `answered ${status} to an event ${says}`;
}
