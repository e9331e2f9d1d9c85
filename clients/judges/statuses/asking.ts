import { isFinal, type ReadView } from '../../session/read-view.ts';
import type { SessionView } from '../../session/session-view.ts';
import type { ClientJudge } from '../judge.ts';

/** Status is asked by the partner's own id, with a token. */
export const askedById: ClientJudge = {
  rule: 'CSTAT-001',
  occasion: 'a question for a status',
  judge(sessions, notes) {
    for (const session of sessions) {
      const known = new Set(session.submissions.map(({ id }) => id));
      for (const read of session.reads) {
        notes.saw(session);
        const did = flaw(read, known);
        if (did !== null) notes.breaks({ session, did, calls: [read] });
      }
    }
  },
};

function flaw(read: ReadView, known: ReadonlySet<string | null>): string | null {
  if (read.token === null) return 'asked for a status without a token';
  const stranger = read.asked.find((id) => !known.has(id));
  if (stranger === undefined || known.size === 0) return null;
  return `asked for the status of ${stranger}, which it never submitted`;
}

/** At most 30 ids are asked for in one call. */
export const atMostThirty: ClientJudge = {
  rule: 'CSTAT-002',
  occasion: 'more than 30 submissions whose statuses are asked for, as in the journey many',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ submissions }) => submissions.length > 30)) {
      for (const read of session.reads) {
        notes.saw(session);
        if (read.asked.length <= 30) continue;
        const did = `asked for ${read.asked.length} statuses in one call`;
        notes.breaks({ session, did, calls: [read] });
      }
    }
  },
};

const DAY = 24 * 3600 * 1000;

/** A final status is not asked for again and again. */
export const finalOnce: ClientJudge = {
  rule: 'CSTAT-003',
  occasion: 'a final status that was read',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const [id, first] of finals(session)) {
        notes.saw(session);
        const again = session.reads.filter(
          ({ asked, call }) =>
            asked.includes(id) &&
            call.n > first.call.n &&
            Date.parse(call.clock) - Date.parse(first.call.clock) < DAY,
        );
        // Once more a day is no harm: later states may come.
        if (again.length < 2) continue;
        const did = `asked ${again.length} more times for a status that was final`;
        notes.breaks({ session, did, calls: [first, ...again] });
      }
    }
  },
};

/** The first read at which each id had a final status. */
function finals({ reads }: SessionView): ReadonlyMap<string, ReadView> {
  const first = new Map<string, ReadView>();
  for (const read of reads) {
    for (const entry of read.entries.filter(isFinal)) {
      if (read.asked.includes(entry.id) && !first.has(entry.id)) first.set(entry.id, read);
    }
  }
  return first;
}
