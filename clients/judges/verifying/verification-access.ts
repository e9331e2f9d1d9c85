import type { ClientJudge } from '../judge.ts';
import { openedVerifications } from '../links/opened-links.ts';

/** The person is sent to the link that came. */
export const verificationLink: ClientJudge = {
  rule: 'CVER-002',
  occasion: 'a person who opened the link of a verification',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const { visit, given, flaw } of openedVerifications(session)) {
        notes.saw(session, visit.via === 'browser' ? 'page' : 'requests');
        if (flaw === null) continue;
        const did = `sent a person to another link than the one that came: ${visit.link}`;
        notes.breaks({ session, did, calls: given === null ? [] : [given] });
      }
    }
  },
};

const SCOPE = 'read.digital_identity';

/** The result is read with a token for it. */
export const resultScope: ClientJudge = {
  rule: 'CVER-006',
  occasion: 'a result that was read, as in the journey verify',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const read of session.results) {
        const grant = session.tokens.find(({ granted }) => granted?.token === read.token);
        if (read.token !== null && grant === undefined) continue;
        notes.saw(session);
        if (grant?.asked.includes(SCOPE)) continue;
        const did =
          grant === undefined
            ? 'read a result without a token'
            : `read a result with a token for ${grant.asked.join(' ') || 'nothing'}`;
        notes.breaks({ session, did, calls: [read] });
      }
    }
  },
};
