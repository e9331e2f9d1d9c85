import type { ClientJudge } from '../judge.ts';
import { effectsIn, isTaken } from './effects.ts';

/** Details are read from the result by the request id of the event. */
export const detailsFromResult: ClientJudge = {
  rule: 'CHOOK-008',
  occasion: 'a result that was read after an event, as in the journey receive',
  judge(sessions, notes) {
    for (const session of sessions) {
      const events = session.deliveries.filter(({ due }) => due === 'taken').filter(isTaken);
      const first = events[0]?.at ?? Number.POSITIVE_INFINITY;
      const reads = session.results.filter(({ call }) => call.at >= first);
      // A client that needs the status alone reads nothing.
      if (reads.length === 0) continue;
      notes.saw(session);
      const foreign = session.deliveries.filter(({ due }) => due === 'foreign');
      // What is read because of a stranger's event is the matter of CHOOK-012.
      const own = new Set([
        ...session.verifications.map(({ requestId }) => requestId),
        ...foreign.map(({ requestId }) => requestId),
      ]);
      const stray = reads.find(({ requestId }) => !own.has(requestId));
      if (stray === undefined) continue;
      const did = `read the result of ${stray.requestId}, which is the id of no request of its own`;
      notes.breaks({ session, did, calls: [stray] });
    }
  },
};

/** An event for a request that the client never made has no effect. */
export const foreignWithoutEffect: ClientJudge = {
  rule: 'CHOOK-012',
  occasion: 'an event for the request of a stranger, as in the scene event-foreign',
  judge(sessions, notes) {
    const effects = effectsIn(sessions);
    for (const session of sessions) {
      for (const delivery of session.deliveries.filter(({ due }) => due === 'foreign')) {
        notes.saw(session, effects.how);
        if (effects.count(session, delivery) === 0) continue;
        const did = 'let an event for a request that it had never made have an effect';
        const calls = session.results.filter(({ requestId }) => requestId === delivery.requestId);
        notes.breaks({ session, did, calls: calls.slice(0, 1), delivery });
      }
    }
  },
};
