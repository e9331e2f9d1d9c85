import type { ClientProfile } from '../judges/client-profile.ts';
import { timedRules } from '../judges/timed-rules.ts';
import type { ClientSession } from '../session/session.ts';
import { sessionView } from '../session/session-view.ts';
import { isStalled } from '../session/stalled.ts';
import { breaksOf } from './finding-of.ts';
import { judgesOf, sessionsFor } from './judges-of.ts';
import { sessionProblems } from './session-problems.ts';

/**
 * The sessions to play again before a client is blamed: for each rule about time that was broken, the first session that
 * shows it and was played beside many others. None is needed for a rule that was broken in a session that was played again.
 * A session that failed for no reason is played again as well.
 */
export function doubtfulSessions(
  sessions: readonly ClientSession[],
  options: { readonly profile: ClientProfile } & Parameters<typeof judgesOf>[0],
): ReadonlySet<ClientSession> {
  const views = sessions.map(sessionView);
  const doubtful = judgesOf(options)
    .filter(({ rule }) => timedRules.has(rule))
    .flatMap((judge) => {
      const broken = new Set(
        breaksOf(judge, sessionsFor(judge, views), options.profile).map(({ session }) => session),
      );
      const isConfirmed = [...broken].some((view) => view.again && !isStalled(view));
      const first = views.findIndex((view) => broken.has(view) && !view.again);
      return isConfirmed ? [] : sessions.slice(first, first === -1 ? 0 : first + 1);
    });
  return new Set([...doubtful, ...failedAlone(sessions)]);
}

/** Sessions that failed although the scene disturbs nothing, of a client that did well in another such session. */
function failedAlone(sessions: readonly ClientSession[]): readonly ClientSession[] {
  const didWell = sessions.some(({ scene, ended }) => scene === 'plain' && ended?.exitCode === 0);
  if (!didWell) return [];
  return sessions.filter(
    (session) =>
      !session.again && session.ended?.overLimit === false && sessionProblems([session]).length > 0,
  );
}
