import { formatPath } from '../../../contracts/json-path.ts';
import { repeatedMembers } from '../../../contracts/repeated-members.ts';
import type { SubmissionView } from '../../session/submission-view.ts';
import type { ClientJudge } from '../judge.ts';

/** The body is one JSON object in UTF-8. */
export const bodyBytes: ClientJudge = {
  rule: 'CADD-003',
  occasion: 'a submission',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const submission of session.submissions.filter(({ call }) => call.method === 'POST')) {
        notes.saw(session);
        const did = flaw(submission);
        if (did !== null) notes.breaks({ session, did, calls: [submission] });
      }
    }
  },
};

function flaw({ call, json }: SubmissionView): string | null {
  const type = call.headers['content-type'] ?? '';
  if (call.encoding === 'base64') return 'sent a body that is not UTF-8';
  if (call.body.startsWith('\ufeff')) return 'sent a byte order mark before its JSON';
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return 'sent a body that is not one JSON object';
  }
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type)) {
    return `sent JSON under the content type ${type || 'none'}`;
  }
  const [twice] = repeatedMembers(call.body);
  if (twice === undefined) return null;
  return `sent the member ${formatPath(twice.path)} twice in one object`;
}
