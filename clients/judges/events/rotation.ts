import { isSuccess } from '../../session/call-view.ts';
import type { SessionView } from '../../session/session-view.ts';
import type { ClientJudge } from '../judge.ts';
import { effectsIn, isTaken, mustBeTaken } from './effects.ts';

/** After a rotation the new secret works at once; the old one may work for up to a day. */
export const rotatedSecret: ClientJudge = {
  rule: 'CHOOK-010',
  occasion: 'a rotation of the secret of a webhook, as in the scene event-rotated',
  judge(sessions, notes) {
    const effects = effectsIn(sessions);
    for (const session of sessions) {
      const rotated = rotatedAt(session);
      if (rotated === null) continue;
      const ordinary = session.deliveries.filter(({ due }) => due === 'taken');
      if (!ordinary.some((one) => one.at < rotated && isTaken(one))) continue;
      for (const delivery of ordinary.filter(({ at }) => at >= rotated)) {
        notes.saw(session, effects.how);
        const how = mustBeTaken(effects, session, delivery);
        if (how === null) continue;
        const did = `${how} an event that was signed with the new secret after a rotation`;
        notes.breaks({ session, did, calls: [], delivery });
      }
    }
  },
};

/** When the answer to a rotation had been given, in milliseconds since 1970; null without one. */
function rotatedAt({ calls }: SessionView): number | null {
  const rotation = calls.find(
    (view) => view.kind === 'webhook' && view.path.endsWith('/secret') && isSuccess(view),
  );
  return rotation === undefined ? null : rotation.call.at + (rotation.call.took ?? 0);
}
