import type { ClientJudge } from '../judge.ts';
import { visitSeen } from './visit-seen.ts';

/** Each person gets a link of their own. */
export const linkOfOnePerson: ClientJudge = {
  rule: 'CLINK-004',
  occasion: 'two people who opened a link',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ journey }) => !sharing.includes(journey))) {
      // In a browser a link is opened before its person signs in, and once more after.
      const known = session.visits.filter((one) => one.content !== null && one.person !== null);
      const people = new Set(known.map(({ person }) => person));
      if (people.size < 2) continue;
      for (const visit of known) notes.saw(session, visitSeen(session, visit));
      const byContent = Map.groupBy(known, ({ content }) => content);
      for (const visits of byContent.values()) {
        if (new Set(visits.map(({ person }) => person)).size < 2) continue;
        const calls = session.submissions.filter(({ content }) => content === visits[0]?.content);
        const did = `sent ${visits.length} people to the same link`;
        notes.breaks({ session, did, calls });
      }
    }
  },
};

/** Journeys in which a script may have one person played by two. */
const sharing: readonly string[] = ['twice', 'return', 'update'];

/** The person is sent by a top-level navigation. */
export const notFramed: ClientJudge = {
  rule: 'CLINK-006',
  occasion: 'a link that was opened in a browser',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const { framed } of session.visits.filter(({ via }) => via === 'browser')) {
        notes.saw(session, 'page');
        if (!framed) continue;
        notes.breaks({ session, did: 'opened a link inside a frame', calls: [] });
      }
    }
  },
};
