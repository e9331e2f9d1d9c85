import type { JournalDelivery } from '../../../mock/journal/entry.ts';
import type { SessionView } from '../../session/session-view.ts';
import type { ClientJudge } from '../judge.ts';
import { type Effects, effectsIn, mustBeTaken, takesOrdinary } from './effects.ts';

const SCENE = 'event-unknown-type';

/** Unknown types and unknown members are answered with 2xx and ignored. */
export const unknownTypes: ClientJudge = {
  rule: 'CHOOK-009',
  occasion: 'an event of an unknown type, as in the scene event-unknown-type',
  judge(sessions, notes) {
    if (!takesOrdinary(sessions)) return;
    const effects = effectsIn(sessions);
    for (const session of sessions) {
      const own = session.deliveries.filter(({ disturbedBy }) => disturbedBy === SCENE);
      for (const delivery of own) {
        notes.saw(session, effects.how);
        const how = flaw(effects, session, delivery);
        if (how === null) continue;
        notes.breaks({ session, did: `${how} an event ${delivery.says}`, calls: [], delivery });
      }
    }
  },
};

function flaw(effects: Effects, session: SessionView, delivery: JournalDelivery): string | null {
  if (delivery.due === 'taken') return mustBeTaken(effects, session, delivery);
  const refused = mustBeTaken({ ...effects, how: 'requests' }, session, delivery);
  // What a known word means, such as `unshared`, a client may heed; reading a result is no effect of its own.
  const heeded =
    delivery.due === 'ignored' &&
    effects.how !== 'requests' &&
    effects.count(session, delivery) > 0;
  return refused ?? (heeded ? 'let an effect follow from' : null);
}
