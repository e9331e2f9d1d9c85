import type { ClientJudge } from '../judge.ts';

/** Payloads are checked before they are sent. */
export const checkedBefore: ClientJudge = {
  rule: 'CADD-014',
  occasion: 'the journey records, for which the profile of the client has a command',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ scene }) => scene === BAD_RECORDS)) {
      // A client that has no such journey names no input.
      if (session.ended === null || session.ended.exitCode === 77) continue;
      notes.saw(session);
      const refused = session.submissions.filter(({ status }) => status === 400 || status === 422);
      if (refused.length === 0) continue;
      const did = `sent ${refused.length} records that had to be refused for what they hold`;
      notes.breaks({ session, did, calls: refused });
    }
  },
};

/** The scene whose data hold mistakes: no other rule is judged by what a client makes of them. */
export const BAD_RECORDS = 'bad-records';
