import type { SessionView } from '../../session/session-view.ts';
import type { ClientJudge, Notes } from '../judge.ts';

/** Errors are handled. */
export const handledErrors: ClientJudge = {
  rule: 'CADD-013',
  occasion: 'a refused submission, as in the scenes refused-…',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ scene }) => scene.startsWith('refused-'))) {
      const refused = session.submissions.slice(0, 1);
      if (refused.length === 0 || session.ended === null) continue;
      notes.saw(session);
      judgeEnd(session, notes);
      if (session.visits.some(({ content }) => content === null)) {
        const did = 'sent its person to an address that is no link, after a refusal';
        notes.breaks({ session, did, calls: refused });
      }
    }
  },
};

function judgeEnd(session: SessionView, notes: Notes): void {
  const calls = session.submissions.slice(0, 1);
  if (session.ended?.crashed) {
    notes.breaks({ session, did: 'crashed at a refusal', calls });
  } else if (session.ended?.exitCode === 0) {
    notes.breaks({ session, did: 'reported success although every submission was refused', calls });
  }
}

/** Every call has a time limit. */
export const timeLimit: ClientJudge = {
  rule: 'CADD-020',
  occasion: 'a call that is never answered, as in the scene answer-late',
  judge(sessions, notes, { limits }) {
    for (const session of sessions.filter(({ scene }) => scene === 'answer-late')) {
      const open = session.submissions.filter(
        ({ call, status }) => status === 0 && call.disturbedBy === 'answer-late',
      );
      for (const one of open) {
        notes.saw(session);
        const { took } = one.call;
        if (took !== null && took <= limits.callMs && !session.ended?.overLimit) continue;
        const did =
          took === null
            ? 'waited for an answer until the end'
            : `waited ${Math.round(took / 1000)} s for an answer`;
        notes.breaks({ session, did, calls: [one] });
      }
    }
  },
};

/** When SEEK Pass is down, the person sees so. */
export const outageShown: ClientJudge = {
  rule: 'CSAFE-003',
  occasion: 'an outage, as in the scene down',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ scene }) => scene === 'down')) {
      const calls = session.submissions.slice(0, 1);
      if (calls.length === 0 || session.ended === null) continue;
      notes.saw(session);
      if (session.ended.crashed) {
        notes.breaks({ session, did: 'crashed when the API was down', calls });
      } else if (session.ended.exitCode === 0) {
        notes.breaks({ session, did: 'reported success although the API was down', calls });
      }
    }
  },
};
