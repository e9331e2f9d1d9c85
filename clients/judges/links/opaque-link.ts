import type { ClientJudge } from '../judge.ts';

/** The client relies neither on the path nor on the form of `content`. */
export const opaqueLink: ClientJudge = {
  rule: 'CLINK-008',
  occasion: 'links of another form, as in the scene other-links',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ scene }) => scene === 'other-links')) {
      const granted = session.submissions.filter(({ link }) => link !== null);
      if (granted.length === 0) continue;
      notes.saw(session, session.followed === null ? 'requests' : 'page');
      const code = session.ended?.exitCode ?? 0;
      const usual = sessions.find(
        (one) => one.scene === 'plain' && one.journey === session.journey,
      );
      const silent = session.visits.length === 0 && (usual?.visits.length ?? 0) > 0;
      if (code === 0 && !silent) continue;
      const did = silent
        ? 'sent nobody to a link of another form'
        : `ended with ${code} at a link of another form`;
      notes.breaks({ session, did, calls: granted.slice(0, 1) });
    }
  },
};
