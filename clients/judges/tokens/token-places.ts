import type { CallView } from '../../session/call-view.ts';
import type { ClientJudge } from '../judge.ts';

const TOKEN = /\[token-\d+\]/;
const SECRET = /\[(token-\d+|secret)\]/;

/** The token stands in the Authorization header and nowhere else. */
export const tokenInHeaderOnly: ClientJudge = {
  rule: 'CTOK-010',
  occasion: 'a call with a token',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const view of session.calls) {
        if (view.token !== null) notes.saw(session);
        const place = placeOf(view);
        if (place === null) continue;
        notes.breaks({ session, did: `sent a token in ${place}`, calls: [view] });
      }
    }
  },
};

/** Token and secret go to the API alone. */
export const secretsToApiOnly: ClientJudge = {
  rule: 'CTOK-011',
  occasion: 'a redirect to another origin, as in the scene other-origin',
  judge(sessions, notes) {
    for (const session of sessions) {
      const sent = session.submissions.some(({ status }) => status === 307 || status === 302);
      if (session.scene === 'other-origin' && sent) notes.saw(session);
      const leaking = session.strayed.filter(({ call }) =>
        SECRET.test(JSON.stringify([call.path, call.headers, call.body])),
      );
      if (leaking.length === 0) continue;
      notes.breaks({ session, did: 'sent a token or a secret to another origin', calls: leaking });
    }
  },
};

function placeOf({ call }: CallView): string | null {
  if (TOKEN.test(call.path)) return 'an address';
  if (TOKEN.test(call.body)) return 'a body';
  const header = Object.entries(call.headers).find(
    ([name, value]) => name !== 'authorization' && TOKEN.test(value),
  );
  return header === undefined ? null : `the header ${header[0]}`;
}
