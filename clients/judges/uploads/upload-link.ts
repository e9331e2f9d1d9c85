import { uploadLinksIn } from '../../session/upload-view.ts';
import type { ClientJudge } from '../judge.ts';

/** The upload link is used as it came. */
export const uploadLinkAsGiven: ClientJudge = {
  rule: 'CUP-006',
  occasion: 'a file that was uploaded, as in the scene upload-awkward-query',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const upload of session.uploads) {
        notes.saw(session);
        if (upload.asGiven) continue;
        const did = `used another upload link than the one that came: ${upload.call.path.slice(0, 200)}`;
        notes.breaks({ session, did, calls: [upload] });
      }
    }
  },
};

/** Upload links are secrets. */
export const uploadLinkSecret: ClientJudge = {
  rule: 'CUP-011',
  occasion: 'the output of a client that was given an upload link',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ ended }) => ended !== null)) {
      const links = session.submissions.flatMap(uploadLinksIn);
      if (links.length === 0) continue;
      notes.saw(session);
      const leaks = session.ended?.leaks.filter(({ what }) => what === 'upload link') ?? [];
      for (const { stream } of leaks) {
        notes.breaks({ session, did: `wrote an upload link to its ${stream}`, calls: [] });
      }
      const stray = session.strayed.filter(({ call }) =>
        links.some(({ url }) => JSON.stringify(call).includes(url)),
      );
      if (stray.length === 0) continue;
      notes.breaks({ session, did: 'sent an upload link to another origin', calls: stray });
    }
  },
};
