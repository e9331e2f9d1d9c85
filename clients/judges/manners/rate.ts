import type { CallView } from '../../session/call-view.ts';
import type { ClientJudge } from '../judge.ts';

/** Over 10 requests a second for more than 10 seconds. */
const MOST = 100;
const WINDOW = 10_000;

/** The client keeps to a modest rate. */
export const modestRate: ClientJudge = {
  rule: 'CSAFE-004',
  occasion: 'a request',
  judge(sessions, notes) {
    for (const session of sessions) {
      const calls = session.calls.filter(isOfClient);
      if (calls.length > 0) notes.saw(session);
      const times = calls.map(({ call }) => call.at);
      const place = times.findIndex((at, start) => (times[start + MOST] ?? Infinity) - at < WINDOW);
      const lasting = (times.at(-1) ?? 0) - (times[0] ?? 0) >= WINDOW;
      if (place === -1 || (!lasting && times.length < 3 * MOST)) continue;
      const did = `made more than ${MOST} requests in ${WINDOW / 1000} s`;
      notes.breaks({ session, did, calls: calls.slice(place, place + 1) });
    }
  },
};

/** The pages are opened by a person's browser. */
function isOfClient({ path }: CallView): boolean {
  return path.startsWith('/api/') || path.startsWith('/uploads/');
}

/** What libraries call themselves. */
const libraries =
  /^(node|undici|axios|got|ruby|python|go-http|java|okhttp|curl|faraday|guzzle|libwww)([/ ]|$)/i;

/** The client names itself. */
export const namedClient: ClientJudge = {
  rule: 'CSAFE-006',
  occasion: 'a request',
  judge(sessions, notes) {
    const agents = new Set<string>();
    for (const session of sessions) {
      for (const { call } of session.calls.filter(isOfClient)) {
        notes.saw(session);
        agents.add(call.headers['user-agent'] ?? 'nothing');
      }
    }
    const own = [...agents].filter((agent) => !libraries.test(agent) && agent !== 'nothing');
    if (agents.size === 0) return;
    notes.remark(
      own.length > 0
        ? `names itself ${own.join(', ')}`
        : `does not name itself: its User-Agent is ${[...agents].join(', ')}`,
    );
  },
};
