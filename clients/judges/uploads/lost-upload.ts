import { isSuccess } from '../../session/call-view.ts';
import type { SessionView } from '../../session/session-view.ts';
import type { UploadView } from '../../session/upload-view.ts';
import type { ClientJudge } from '../judge.ts';
import { attemptsAtFiles } from './attempts-at-file.ts';

/** A lost upload is sent again, the same bytes. */
export const lostUpload: ClientJudge = {
  rule: 'CUP-008',
  occasion: 'an upload that was lost, as in the scenes upload-half and upload-500',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const attempts of attemptsAtFiles(session)) {
        const lost = attempts.find(isLost);
        if (lost === undefined) continue;
        notes.saw(session);
        const other = attempts.find(({ call }) => call.body !== lost.call.body);
        if (other !== undefined) {
          const did = 'sent other bytes when it repeated an upload that was lost';
          notes.breaks({ session, did, calls: [lost, other] });
        } else if (!attempts.some(isSuccess) && saysSuccess(session)) {
          const did = 'reported success although an upload was lost and not repeated';
          notes.breaks({ session, did, calls: [lost] });
        }
      }
    }
  },
};

/** An application that stays up says nothing by its end: the judge ends it. */
function saysSuccess({ ended, followed }: SessionView): boolean {
  return followed === null && ended?.exitCode === 0;
}

function isLost({ call, status }: UploadView): boolean {
  return call.disturbedBy !== null && (status === 0 || status >= 500);
}
