import { printedResults } from '../../session/printed-results.ts';
import type { SessionView } from '../../session/session-view.ts';
import type { ClientJudge } from '../judge.ts';

/** The callback is tied to the session of its person. */
export const ownSession: ClientJudge = {
  rule: 'CVER-004',
  occasion:
    'a return with the request id of another person, as in the scene return-foreign-session',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ scene }) => scene === 'return-foreign-session')) {
      if (!session.returns.some(({ says, status }) => says !== null && status !== null)) continue;
      const own = new Set(session.verifications.map(({ requestId }) => requestId));
      notes.saw(session, printedResults(session).length > 0 ? 'line' : 'requests');
      const did = flaw(session, own);
      if (did === null) continue;
      const calls = session.results.filter(({ requestId }) => !own.has(requestId));
      notes.breaks({ session, did, calls: calls.slice(0, 1) });
    }
  },
};

function flaw(session: SessionView, own: ReadonlySet<string | null>): string | null {
  const printed = printedResults(session);
  if (printed.some(({ requestId, status }) => status === 'verified' && !own.has(requestId))) {
    return 'took over the verification of another person from the address of a return';
  }
  const foreign = session.results.find(({ requestId }) => !own.has(requestId));
  if (foreign === undefined) return null;
  const believed = printed.find(({ status, at }) => status === 'verified' && at > foreign.call.at);
  const before = session.results.some(
    ({ requestId, said, call }) =>
      own.has(requestId) && said === 'verified' && call.at <= (believed?.at ?? 0),
  );
  if (printed.length > 0 && (believed === undefined || before)) return null;
  return 'read the result of another person, whose request id stood in the address of a return';
}
