import type { ReadView } from '../../session/read-view.ts';
import type { SessionView } from '../../session/session-view.ts';
import type { ClientJudge } from '../judge.ts';

/** In milliseconds: a person who waits in front of the screen is served faster for a minute. */
const WATCHED = 60_000;
const SHORTEST_WATCHED = 1900;
const SHORTEST = 4800;
/** How early a request may arrive without blame, and how much of a long gap before it counts as well. */
const [LATE, MOST_CREDIT] = [500, 3000];

/** Asking is slow, grows slower, and uses the call for many. */
export const slowAsking: ClientJudge = {
  rule: 'CSTAT-004',
  occasion: 'a status that was asked for twice, or ten statuses',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const [id, reads] of readsById(session)) {
        if (reads.length < 2) continue;
        notes.saw(session);
        const did = paceFlaw(session, id, reads);
        if (did !== null) notes.breaks({ session, did, calls: reads });
      }
      judgeSingles(session, notes);
    }
  },
};

function readsById({ reads }: SessionView): ReadonlyMap<string, readonly ReadView[]> {
  const byId = new Map<string, ReadView[]>();
  for (const read of reads.filter(({ status }) => status === 200)) {
    for (const id of new Set(read.asked)) byId.set(id, [...(byId.get(id) ?? []), read]);
  }
  return byId;
}

/** A request that comes late makes the gap after it short, and the gap before it long. Both are looked at together. */
function fastGap(gaps: readonly { gap: number; shortest: number }[]): number | null {
  let lacking = 0;
  for (const { gap, shortest } of gaps) {
    lacking = Math.max(-MOST_CREDIT, lacking) + shortest - gap;
    if (lacking > LATE) return gap;
  }
  return null;
}

function paceFlaw(session: SessionView, id: string, reads: readonly ReadView[]): string | null {
  const submitted = session.submissions.find((one) => one.id === id)?.call.at ?? 0;
  const times = reads.map(({ call }) => call.at);
  const gaps = times.slice(1).map((at, place) => ({ at, gap: at - (times[place] ?? at) }));
  const fast = fastGap(
    gaps.map(({ at, gap }) => ({
      gap,
      shortest: at - submitted < WATCHED ? SHORTEST_WATCHED : SHORTEST,
    })),
  );
  if (fast !== null) return `asked for a status again after ${fast} ms`;
  const late = gaps.filter(({ at }) => at - submitted > WATCHED).map(({ gap }) => gap);
  const [first = 0, ...rest] = late;
  if (rest.length < 3 || Math.max(...rest) > first * 1.05) return null;
  return `asked for a status at even gaps of ${first} ms for over a minute`;
}

const MANY = 10;

function judgeSingles(session: SessionView, notes: Parameters<ClientJudge['judge']>[1]): void {
  const refused = session.reads.some(({ kind, status }) => kind === 'statuses' && status >= 400);
  const singles = session.reads.filter(({ kind }) => kind === 'status');
  const ids = new Set(session.reads.flatMap(({ asked }) => asked));
  if (ids.size >= MANY) notes.saw(session);
  if (refused || new Set(singles.flatMap(({ asked }) => asked)).size < MANY) return;
  const did = `asked for ${singles.length} statuses one by one`;
  notes.breaks({ session, did, calls: singles.slice(0, MANY) });
}
