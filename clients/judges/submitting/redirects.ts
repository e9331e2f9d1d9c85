import { isDeepStrictEqual } from 'node:util';
import type { ClientJudge } from '../judge.ts';

/** Redirects keep method and body, and are followed on the same origin only. */
export const keptRedirects: ClientJudge = {
  rule: 'CADD-022',
  occasion: 'a redirect, as in the scenes same-origin-redirect and other-origin',
  judge(sessions, notes) {
    for (const session of sessions) {
      const redirected = session.submissions.filter(({ status }) => status >= 301 && status <= 308);
      if (redirected.length > 0) notes.saw(session);
      if (session.strayed.length > 0) {
        const did = 'followed a redirect to another origin';
        notes.breaks({ session, did, calls: session.strayed.slice(0, 1) });
      }
      const followed = session.calls.filter(({ call }) => call.path.includes('moved=1'));
      for (const call of followed) {
        const kept = redirected.some(({ json }) => isDeepStrictEqual(json, call.json));
        if (call.call.method === 'POST' && kept) continue;
        const did = `followed a redirect with ${call.call.method} and ${call.call.body === '' ? 'no' : 'another'} body`;
        notes.breaks({ session, did, calls: [call] });
      }
    }
  },
};
