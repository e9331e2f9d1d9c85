import type { SessionView } from '../../session/session-view.ts';
import type { ClientJudge } from '../judge.ts';
import { openedLinks } from './opened-links.ts';
import { visitSeen } from './visit-seen.ts';

const TWO_DAYS = 48 * 3600 * 1000;

/** A link older than 48 hours is not used. */
export const freshLink: ClientJudge = {
  rule: 'CLINK-007',
  occasion: 'a person who comes back after more than 48 hours, as in the journey return',
  judge(sessions, notes) {
    for (const session of sessions.filter((one) => returnedAt(one) !== null)) {
      const since = returnedAt(session) ?? 0;
      if (session.calls.some(({ call }) => call.at > since)) notes.saw(session);
      for (const { visit, given } of openedLinks(session).filter((one) => one.visit.at > since)) {
        notes.saw(session, visitSeen(session, visit));
        const age = Date.parse(visit.clock) - Date.parse(given?.call.clock ?? visit.clock);
        if (given === null || age < TWO_DAYS) continue;
        const did = `sent a person to a link that was ${Math.round(age / 3_600_000)} hours old`;
        notes.breaks({ session, did, calls: [given] });
      }
    }
  },
};

/** An end after 48 hours can be followed by a new submission. */
export const newStart: ClientJudge = {
  rule: 'CSTAT-008',
  occasion: 'a person who comes back after more than 48 hours, as in the journey return',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ journey }) => journey === 'return')) {
      const since = returnedAt(session);
      if (since === null || (session.ended?.exitCode ?? 0) === 77) continue;
      notes.saw(session);
      const again = session.submissions.some(({ call }) => call.at > since);
      const oldLink = session.visits.some(({ at }) => at > since);
      // Who is sent to the old link is the matter of CLINK-007.
      if (again || oldLink) continue;
      const did = 'made no new submission for a person who came back after the first had ended';
      notes.breaks({ session, did, calls: session.submissions.slice(0, 1) });
    }
  },
};

/** The real time at which the clock had been moved by two days or more; null if it was not. */
function returnedAt({ entries }: SessionView): number | null {
  const move = entries.find((entry) => entry.kind === 'clock' && entry.seconds * 1000 >= TWO_DAYS);
  return move?.at ?? null;
}
