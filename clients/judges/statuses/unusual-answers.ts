import { isFinal } from '../../session/read-view.ts';
import type { SessionView } from '../../session/session-view.ts';
import type { ClientJudge } from '../judge.ts';

/** A judge of scenes in which a sound client goes on. */
function goesOn(
  rule: 'CSTAT-005' | 'CSTAT-006' | 'CSTAT-007' | 'CSTAT-009',
  scenes: readonly string[],
  what: string,
  more: (session: SessionView, usual: SessionView | undefined) => string | null = () => null,
): ClientJudge {
  return {
    rule,
    occasion: `${what}, as in the scene ${scenes.join(' or ')}`,
    judge(sessions, notes) {
      for (const session of sessions.filter(({ scene }) => scenes.includes(scene))) {
        if (!session.reads.some(({ call }) => call.disturbedBy !== null)) continue;
        notes.saw(session);
        const usual = sessions.find(
          (one) => one.scene === 'plain' && one.journey === session.journey,
        );
        const did = ending(session, usual, what) ?? more(session, usual);
        if (did !== null) notes.breaks({ session, did, calls: session.reads.slice(0, 2) });
      }
    },
  };
}

/** Statuses, times, orders and gaps that a client should be ready for. */
export const unusualAnswers: readonly ClientJudge[] = [
  goesOn('CSTAT-005', ['status-unknown-word'], 'an unknown status', stopsAtUnknown),
  goesOn('CSTAT-006', ['status-odd-times', 'status-null-time'], 'an unusual time'),
  goesOn(
    'CSTAT-007',
    ['status-reversed', 'status-missing-entry', 'status-extra-entry'],
    'a list in another order or with gaps',
    mixesUp,
  ),
  goesOn(
    'CSTAT-009',
    ['status-forgotten', 'status-list-404'],
    'an id that is unknown',
    forgetsOthers,
  ),
];

/** Only a client that ends well without the provocation is blamed for another end with it. */
function ending(session: SessionView, usual: SessionView | undefined, what: string): string | null {
  const code = session.ended?.exitCode ?? 0;
  if (session.ended?.crashed) return `crashed at ${what}`;
  return code !== 0 && (usual?.ended?.exitCode ?? 0) === 0 ? `ended with ${code} at ${what}` : null;
}

/** Ids that were not final when they were last asked for, although another id was asked for twice since then. */
function dropped({ reads }: SessionView): readonly string[] {
  const ids = new Set(reads.flatMap(({ asked }) => asked));
  return [...ids].filter((id) => {
    const place = reads.findLastIndex(({ asked }) => asked.includes(id));
    const known = reads.flatMap(({ entries }) => entries.filter((entry) => entry.id === id)).at(-1);
    const wasFinal = known !== undefined && isFinal(known);
    const since = reads.slice(place).flatMap(({ asked }) => asked.filter((other) => other !== id));
    return !wasFinal && new Set(since).size < since.length;
  });
}

function stopsAtUnknown(session: SessionView, usual: SessionView | undefined): string | null {
  const unknown = session.reads
    .flatMap(({ entries }) => entries)
    .filter(({ status }) => status === 'pending_review');
  const stopped = unknown.filter(
    ({ id }) => session.reads.filter(({ asked }) => asked.includes(id)).length === 1,
  );
  const patient = mostReads(usual) > 1;
  return patient && stopped.length > 0 ? 'took an unknown status for a final one' : null;
}

function mostReads(session: SessionView | undefined): number {
  const ids = session?.reads.flatMap(({ asked }) => asked) ?? [];
  return Math.max(0, ...ids.map((id) => ids.filter((each) => each === id).length));
}

function mixesUp(session: SessionView): string | null {
  return dropped(session).length > 0 ? 'took the status of one id for that of another' : null;
}

function forgetsOthers(session: SessionView, usual: SessionView | undefined): string | null {
  const asked = new Set(
    session.reads.filter(({ status }) => status === 200).flatMap((one) => one.asked),
  );
  const before = new Set(usual?.reads.flatMap((one) => one.asked) ?? []);
  return asked.size === 0 && before.size > 1
    ? 'asked for no other status after one was unknown'
    : null;
}
