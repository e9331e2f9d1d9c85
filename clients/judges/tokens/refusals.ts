import { attemptsOf } from '../attempts.ts';
import type { ClientJudge } from '../judge.ts';

/** A 403 does not get better by being asked again. */
export const forbiddenOnce: ClientJudge = {
  rule: 'CTOK-008',
  occasion: 'a submission that was answered 403, as in the scene scope-withheld',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ scene }) => scene === 'scope-withheld')) {
      const refused = attemptsOf(session.submissions).filter(([one]) => one?.status === 403);
      for (const attempts of refused) {
        notes.saw(session);
        const scopes = attempts.map(
          ({ token }) =>
            session.tokens.find(({ granted }) => granted?.token === token)?.asked.length ?? 0,
        );
        const wider = new Set(scopes).size > 1 ? 2 : 1;
        if (attempts.length <= wider) continue;
        const did = `repeated a call that was answered 403, ${attempts.length} times in all`;
        notes.breaks({ session, did, calls: attempts });
      }
      if (refused.length > 0 && session.ended?.exitCode === 0) {
        const did = 'reported success although every submission was answered 403';
        notes.breaks({ session, did, calls: refused.flat().slice(0, 1) });
      }
    }
  },
};

/** In a minute. */
const MOST_TOKEN_REQUESTS = 2;

/** A refused token request is not repeated in a loop. */
export const refusedClient: ClientJudge = {
  rule: 'CTOK-009',
  occasion: 'a token request that was refused, as in the scene client-refused',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ scene }) => scene === 'client-refused')) {
      const refused = session.tokens.filter(({ status }) => status === 401);
      if (refused.length > 0) notes.saw(session);
      const crowded = refused.filter((request, place) => {
        const earlier = refused[place - MOST_TOKEN_REQUESTS];
        return earlier !== undefined && request.call.at - earlier.call.at < 60_000;
      });
      if (crowded.length === 0) continue;
      const did = `asked for a token ${refused.length} times in a minute although its client was refused`;
      notes.breaks({ session, did, calls: refused });
    }
  },
};
