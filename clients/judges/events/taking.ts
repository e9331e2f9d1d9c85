import type { JournalDelivery } from '../../../mock/journal/entry.ts';
import type { SessionView } from '../../session/session-view.ts';
import type { ClientJudge } from '../judge.ts';
import { effectsIn, isTaken, mustBeTaken, takesOrdinary } from './effects.ts';

/** In milliseconds. */
const PROMPT = 5000;

/** The answer is a 2xx and comes fast. */
export const promptAnswer: ClientJudge = {
  rule: 'CHOOK-007',
  occasion: 'an event, as in the journey receive and in the scene event-slow-result',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const delivery of session.deliveries.filter(({ says }) => says === null)) {
        const { status, took } = delivery;
        notes.saw(session);
        if (took !== null && took > PROMPT) {
          const did = `took ${(took / 1000).toFixed(1)} s to answer an event`;
          notes.breaks({ session, did, calls: [], delivery });
        } else if (isCalm(session, delivery) && !isTaken(delivery)) {
          const did = status === null ? 'gave no answer to an event' : `answered ${status} to one`;
          notes.breaks({ session, did: `${did} that was as documented`, calls: [], delivery });
        }
      }
    }
  },
};

/** In other scenes an answer is the matter of the rule that they show. */
const calm: readonly string[] = ['plain', 'event-slow-result'];

function isCalm({ scene }: SessionView, { disturbedBy }: JournalDelivery): boolean {
  return disturbedBy === null && calm.includes(scene);
}

function formJudge(
  rule: 'CHOOK-002' | 'CHOOK-011' | 'CHOOK-014',
  scene: string,
  occasion: string,
): ClientJudge {
  return {
    rule,
    occasion: `${occasion}, as in the scene ${scene}`,
    judge(sessions, notes) {
      if (!takesOrdinary(sessions)) return;
      const effects = effectsIn(sessions);
      for (const session of sessions) {
        const own = session.deliveries.filter(({ disturbedBy }) => disturbedBy === scene);
        for (const delivery of own.filter(({ due }) => due === 'taken')) {
          if (isStrangeMember(delivery.says) && !takesUnknownMembers(sessions)) continue;
          notes.saw(session, effects.how);
          const how = mustBeTaken(effects, session, delivery);
          if (how === null) continue;
          const did = `${how} an event that came ${delivery.says ?? 'before an earlier one'}`;
          notes.breaks({ session, did, calls: [], delivery });
        }
      }
    },
  };
}

/** Right events that come in another form must be taken. */
export const takenInAnyForm: readonly ClientJudge[] = [
  formJudge('CHOOK-002', 'event-odd-bytes', 'an event in unusual bytes'),
  formJudge('CHOOK-011', 'event-header-case', 'an event with header names in another case'),
  formJudge('CHOOK-014', 'event-reordered', 'events in another order'),
];

function isStrangeMember(says: string | null): boolean {
  return says?.startsWith('with a member') ?? false;
}

/** That a client refuses unknown members is the matter of CHOOK-009. */
function takesUnknownMembers(sessions: Parameters<ClientJudge['judge']>[0]): boolean {
  const strange = sessions
    .flatMap(({ deliveries }) => deliveries)
    .filter(({ says }) => says === 'with unknown members');
  return strange.every(isTaken);
}

/** Signatures are compared in constant time, which no request shows. */
export const unmeasuredComparison: ClientJudge = {
  rule: 'CHOOK-005',
  occasion: 'an event, as in the journey receive',
  judge(sessions, notes) {
    const receiving = sessions.filter(({ deliveries }) => deliveries.length > 0);
    for (const session of receiving) notes.saw(session);
    if (receiving.length === 0) return;
    notes.remark(
      'it cannot be measured from outside: declare that signatures are compared by a function of the platform for that, such as timingSafeEqual',
    );
  },
};
