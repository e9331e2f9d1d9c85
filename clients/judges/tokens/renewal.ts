import type { CallView } from '../../session/call-view.ts';
import type { SessionView } from '../../session/session-view.ts';
import { attemptsOf } from '../attempts.ts';
import type { ClientJudge, Notes } from '../judge.ts';

/** After a 401 one new token and one repetition. */
export const oneRenewal: ClientJudge = {
  rule: 'CTOK-007',
  occasion:
    'a call that was answered 401, as in the scenes token-revoked and token-refused-for-ever',
  judge(sessions, notes) {
    for (const session of sessions) {
      const runs = attemptsOf(session.calls).flatMap(refusedRuns);
      for (const run of runs) judgeRun(session, run, notes);
      if (runs.length > 0) judgeEnd(session, runs, notes);
    }
  },
};

/** Attempts at one thing, from a refusal to the first that was not refused; its last is undefined if none came. */
interface RefusedRun {
  readonly refusals: readonly CallView[];
  readonly next: CallView | undefined;
}

function refusedRuns(attempts: readonly CallView[]): RefusedRun[] {
  return attempts.flatMap((one, place) => {
    if (!isRefused(one) || isRefused(attempts[place - 1])) return [];
    const end = attempts.findIndex((each, at) => at > place && !isRefused(each));
    const refusals = attempts.slice(place, end === -1 ? undefined : end);
    return [{ refusals, next: end === -1 ? undefined : attempts[end] }];
  });
}

function judgeRun(session: SessionView, { refusals, next }: RefusedRun, notes: Notes): void {
  notes.saw(session);
  if (refusals.length > 2) {
    const did = `made the same call ${refusals.length} times although it was answered 401 each time`;
    notes.breaks({ session, did, calls: refusals });
  }
  const [first, second = next] = refusals;
  if (first === undefined || second === undefined) return;
  const answered = first.call.at + (first.call.took ?? 0);
  if (first.token !== null && first.token === second.token && second.call.at >= answered) {
    const did = 'repeated a call with the token that had just been refused';
    notes.breaks({ session, did, calls: [first, second] });
  }
}

/** Refused for ever, the client must say so; refused once, it should go on. */
function judgeEnd(session: SessionView, runs: readonly RefusedRun[], notes: Notes): void {
  const calls = runs.flatMap(({ refusals }) => refusals.slice(0, 1));
  const code = session.ended?.exitCode;
  if (session.scene === 'token-refused-for-ever' && code === 0) {
    notes.breaks({ session, did: 'reported success although every call was answered 401', calls });
  }
  if (session.scene !== 'token-revoked') return;
  const repeated = runs.some(({ refusals, next }) => next !== undefined || refusals.length > 1);
  if (!repeated) {
    const did = 'gave up at the first 401 without a new token';
    notes.breaks({ session, did, calls: calls.slice(0, 1), atMost: 'warn' });
  }
}

function isRefused(view: CallView | undefined): boolean {
  return view?.status === 401 && view.kind !== 'token';
}
