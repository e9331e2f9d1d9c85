import { printedResults } from '../../session/printed-results.ts';
import type { ClientJudge } from '../judge.ts';

/** What comes after `verified` is honoured. */
export const laterStatus: ClientJudge = {
  rule: 'CVER-007',
  occasion:
    'a result that is read again a day later, as in the scenes later-unshared and later-revoked',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ scene }) => scene.startsWith('later-'))) {
      const word = session.scene.replace('later-', '');
      const read = session.results.find(({ said }) => said === word);
      if (read === undefined) continue;
      const printed = printedResults(session);
      notes.saw(session, printed.length > 0 ? 'line' : 'requests');
      const last = printed.findLast(({ requestId }) => requestId === read.requestId);
      if (last === undefined || last.status !== 'verified') continue;
      const did = `went on to take a person for verified whose result is ${word}`;
      notes.breaks({ session, did, calls: [read] });
    }
  },
};
