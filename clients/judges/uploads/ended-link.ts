import { isSuccess } from '../../session/call-view.ts';
import type { SessionView } from '../../session/session-view.ts';
import { sameCredential } from '../../session/submission-view.ts';
import type { ClientJudge, Notes } from '../judge.ts';
import { attemptsAtFiles } from './attempts-at-file.ts';

/** The most uploads to a link that has ended: one repetition is no break. */
const MOST_TRIES = 2;

/** A link that has ended is replaced by asking again. */
export const endedLink: ClientJudge = {
  rule: 'CUP-007',
  occasion: 'an upload link that has ended, as in the scene upload-expired',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ scene }) => scene === 'upload-expired')) {
      const refused = session.uploads.filter(({ status }) => status === 403);
      if (refused.length === 0) continue;
      notes.saw(session);
      judgeTries(session, notes);
      judgeReplacement(session, notes);
    }
  },
};

function judgeTries(session: SessionView, notes: Notes): void {
  const byLink = Map.groupBy(session.uploads, ({ call }) => call.path);
  for (const uploads of byLink.values()) {
    const refused = uploads.filter(({ status }) => status === 403);
    if (refused.length <= MOST_TRIES) continue;
    const did = `tried ${refused.length} times to upload by a link that had ended`;
    notes.breaks({ session, did, calls: refused });
  }
}

/** Repeating the request under the same id, or reporting the failure, are both right. */
function judgeReplacement(session: SessionView, notes: Notes): void {
  const { submissions } = session;
  for (const [place, later] of submissions.entries()) {
    const first = submissions.slice(0, place).find((one) => sameCredential(one, later));
    if (first === undefined || first.id === later.id) continue;
    const did = 'asked for another upload link under another id';
    notes.breaks({ session, did, calls: [first, later] });
  }
  const lost = attemptsAtFiles(session).filter((attempts) => !attempts.some(isSuccess));
  // An application that stays up says nothing by its end: the judge ends it.
  if (lost.length === 0 || session.followed !== null || session.ended?.exitCode !== 0) return;
  const did = 'reported success although a file had not been uploaded: its link had ended';
  notes.breaks({ session, did, calls: lost.flat() });
}
