import type { SessionView } from '../../session/session-view.ts';
import type { ClientJudge } from '../judge.ts';

/** In milliseconds: a client that asks at the last moment is not late because cores are busy. */
const LATE = 2000;

/** The client does not depend on events alone. */
export const resultAlone: ClientJudge = {
  rule: 'CHOOK-013',
  occasion: 'an event that was never sent, as in the scene event-missing',
  judge(sessions, notes, { limits }) {
    for (const session of sessions.filter(({ scene }) => scene === 'event-missing')) {
      if (!session.calls.some(({ kind }) => kind === 'webhook')) continue;
      for (const { requestId, decidedAt } of withoutEvent(session)) {
        notes.saw(session);
        const found = session.results.find(
          (read) => read.requestId === requestId && read.call.at >= decidedAt,
        );
        if (found !== undefined && found.call.at - decidedAt <= limits.resultWithinMs + LATE)
          continue;
        const did = `did not find a result within ${limits.resultWithinMs / 1000} s whose event was left out`;
        notes.breaks({ session, did, calls: [] });
      }
    }
  },
};

/** The decided requests for which no event was sent. */
function withoutEvent({ entries, verifications, deliveries }: SessionView) {
  return verifications.flatMap(({ requestId, content }) => {
    const decided = entries.find((one) => one.kind === 'decision' && one.content === content);
    const sent = deliveries.some((delivery) => delivery.requestId === requestId);
    return decided === undefined || sent ? [] : [{ requestId, decidedAt: decided.at }];
  });
}
