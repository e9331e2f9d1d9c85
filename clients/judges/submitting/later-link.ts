import { isSuccess } from '../../session/call-view.ts';
import type { ClientJudge } from '../judge.ts';

const TWO_DAYS = 48 * 3600 * 1000;

/** After 48 hours a known id brings a new link, and the person is sent there. */
export const linkOfTheDay: ClientJudge = {
  rule: 'CADD-009',
  occasion: 'the same id again after more than 48 hours, as in the journey return',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const [place, later] of session.submissions.entries()) {
        const earlier = session.submissions
          .slice(0, place)
          .find((one) => isSuccess(one) && one.id === later.id && one.link !== later.link);
        const age =
          Date.parse(later.call.clock) - Date.parse(earlier?.call.clock ?? later.call.clock);
        if (earlier === undefined || later.link === null || age < TWO_DAYS) continue;
        notes.saw(session, session.followed === null ? 'requests' : 'page');
        const old = session.visits.find(
          ({ at, link }) => at > later.call.at && link === earlier.link,
        );
        if (old === undefined) continue;
        const did = 'sent its person to the old link although the same id had brought a new one';
        notes.breaks({ session, did, calls: [earlier, later] });
      }
    }
  },
};
