import { isSuccess } from '../../session/call-view.ts';
import type { SessionView } from '../../session/session-view.ts';
import type { ClientJudge } from '../judge.ts';
import { attemptsAtFiles } from './attempts-at-file.ts';

/** Any 2xx is success, and an XML error is survived. */
export const uploadSuccess: ClientJudge = {
  rule: 'CUP-009',
  occasion: 'an upload answered in another shape, as in the scenes upload-204 and upload-xml-error',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ scene }) => scenes.includes(scene))) {
      const [first] = session.uploads.filter(({ call }) => call.disturbedBy !== null);
      if (first === undefined) continue;
      notes.saw(session);
      const usual = sessions.find(
        (one) => one.scene === 'plain' && one.journey === session.journey,
      );
      const did = first.status >= 400 ? crash(session) : failure(session, usual);
      if (did !== null) notes.breaks({ session, did, calls: [first] });
    }
  },
};

const scenes: readonly string[] = ['upload-204', 'upload-xml-error'];

function crash({ ended }: SessionView): string | null {
  return ended?.crashed ? 'crashed at an XML error' : null;
}

function failure(session: SessionView, usual: SessionView | undefined): string | null {
  const again = attemptsAtFiles(session).some((attempts) => attempts.filter(isSuccess).length > 1);
  if (again) return 'repeated an upload that had succeeded';
  const code = session.ended?.exitCode ?? 0;
  return code === 0 || (usual?.ended?.exitCode ?? 0) !== 0
    ? null
    : `ended with ${code} although its uploads were answered 204 and 201`;
}
