import type { ClientJudge } from '../judge.ts';
import { effectsIn } from './effects.ts';

/** The same event twice has one effect. */
export const duplicateOnce: ClientJudge = {
  rule: 'CHOOK-004',
  occasion:
    'an event that came twice and whose effects are printed, as in the scenes event-doubled and event-redated',
  judge(sessions, notes) {
    const effects = effectsIn(sessions);
    // A second success and a second read of the result are no break.
    if (effects.how !== 'line') return;
    for (const session of sessions) {
      for (const delivery of session.deliveries.filter(({ due }) => due === 'again')) {
        const times = effects.count(session, delivery);
        if (times > 0) notes.saw(session, 'line');
        if (times < 2) continue;
        const did = `let an event that came ${delivery.says} have ${times} effects`;
        notes.breaks({ session, did, calls: [], delivery });
      }
    }
  },
};
