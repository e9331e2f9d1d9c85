import { type PrintedResult, printedResults } from '../../session/printed-results.ts';
import type { SessionView } from '../../session/session-view.ts';
import type { ResultView } from '../../session/verification-view.ts';
import type { ClientJudge, Notes } from '../judge.ts';

/** A return proves nothing: the result is read before it is relied on. */
export const resultRead: ClientJudge = {
  rule: 'CVER-003',
  occasion: 'a return to the callback address, as in the scene return-forged',
  judge(sessions, notes) {
    for (const session of sessions) {
      judgeBeliefs(session, notes);
      judgeSilence(session, notes);
    }
  },
};

/** A client that prints what it believes must have read it before. */
function judgeBeliefs(session: SessionView, notes: Notes): void {
  const own = new Set(session.verifications.map(({ requestId }) => requestId));
  for (const line of printedResults(session).filter(({ requestId }) => own.has(requestId))) {
    notes.saw(session, 'line');
    if (line.status !== 'verified' || wasRead(session, line)) continue;
    const did = 'took a person for verified without having read that from the result';
    notes.breaks({ session, did, calls: session.verifications.slice(0, 1) });
  }
}

function wasRead({ results }: SessionView, { at, requestId, status }: PrintedResult): boolean {
  // Which result belongs to which session is the matter of CVER-004.
  const latest = results.findLast(({ call, said }) => said !== null && call.at <= at);
  return (
    latest?.said === status ||
    results.some(
      (read) => read.requestId === requestId && read.said === status && read.call.at <= at,
    )
  );
}

/** Without printed lines it shows in the requests alone whether the result was read. */
function judgeSilence(session: SessionView, notes: Notes): void {
  const returned = session.returns.find(({ status }) => status !== null && status < 400);
  if (returned === undefined || printedResults(session).length > 0) return;
  if (session.results.some((read) => read.call.at >= returned.at || isDecided(session, read))) {
    notes.saw(session);
    return;
  }
  // An event states the status too.
  if (session.calls.some(({ kind }) => kind === 'webhook')) return;
  const did = 'never read the result after its person had come back';
  notes.breaks({ session, did, calls: session.verifications.slice(0, 1) });
}

/** A client that asks all the time may read the decision before its person is back. */
function isDecided({ entries }: SessionView, { said, call }: ResultView): boolean {
  const decision = entries.find(({ kind }) => kind === 'decision');
  return decision !== undefined && call.at >= decision.at && said !== null && said !== 'incomplete';
}
