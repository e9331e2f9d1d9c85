import type { SessionView } from '../../session/session-view.ts';
import type { ClientJudge } from '../judge.ts';
import { chainsOf } from './repetitions.ts';

/** Success is read from the class of the status and the members that matter. */
export const successByClass: ClientJudge = {
  rule: 'CADD-012',
  occasion: 'a success in an unusual shape, as in the scene other-success',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ scene }) => scene === 'other-success')) {
      const granted = session.submissions.filter(({ link }) => link !== null);
      if (granted.length === 0) continue;
      notes.saw(session);
      const did = failure(session, sessions);
      if (did !== null) notes.breaks({ session, did, calls: granted.slice(0, 1) });
    }
  },
};

function failure(session: SessionView, sessions: readonly SessionView[]): string | null {
  const code = session.ended?.exitCode ?? 0;
  if (code !== 0) return `ended with ${code} although its submission was accepted`;
  if (chainsOf(session).some(({ length }) => length > 1)) {
    return 'repeated a submission that was accepted';
  }
  const usual = sessions.find(
    ({ scene, journey }) => scene === 'plain' && journey === session.journey,
  );
  return session.visits.length < Math.min(1, usual?.visits.length ?? 0)
    ? 'sent nobody to the link of an accepted submission'
    : null;
}
