import type { SessionView } from '../../session/session-view.ts';
import type { TokenView } from '../../session/token-view.ts';
import type { ClientJudge } from '../judge.ts';

type Granted = TokenView & { readonly granted: NonNullable<TokenView['granted']> };

/** Several workers may each have a cache, so that one token more is no sign of a missing one. */
const MOST_WASTED = 1;

/** Clocks and the way of an answer: a call may be this late, in milliseconds. */
const TOLERANCE = 1000;

/** A token is used until shortly before it ends. */
export const tokenReuse: ClientJudge = {
  rule: 'CTOK-005',
  occasion: 'two calls under one scope while its token was good',
  judge(sessions, notes) {
    for (const session of sessions) {
      const grants = granted(session);
      if (session.calls.filter(({ token }) => token !== null).length < 2) continue;
      notes.saw(session);
      const wasted = grants.filter((grant, place) =>
        isWasted(session, grant, grants.slice(0, place)),
      );
      if (wasted.length <= MOST_WASTED) continue;
      const did = `asked for ${grants.length} tokens, ${wasted.length} of them while it had a good one for the same scopes`;
      notes.breaks({ session, did, calls: wasted });
    }
  },
};

/** The lifetime is read from each answer. */
export const statedLife: ClientJudge = {
  rule: 'CTOK-006',
  occasion: 'a client that outlived the stated life of a token',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const { granted: grant } of granted(session)) {
        if (grant.life === null) continue;
        const end = grant.at + grant.life * 1000;
        const later = session.calls.filter(({ call, kind }) => kind !== 'token' && call.at > end);
        if (later.length > 0) notes.saw(session);
        const late = later.filter(
          ({ token, call }) => token === grant.token && call.at > end + TOLERANCE,
        );
        if (late.length === 0) continue;
        const did = `used a token ${((late[0]?.call.at ?? end) - end) / 1000} s beyond its life of ${grant.life} s`;
        notes.breaks({ session, did, calls: late.slice(0, 1) });
      }
      if (session.scene === 'unstated-life') judgeUnstated(session, notes);
    }
  },
};

function judgeUnstated(session: SessionView, notes: Parameters<ClientJudge['judge']>[1]): void {
  if (granted(session).length === 0 || session.submissions.length > 0) return;
  const did = 'made no call with a token whose answer states no lifetime';
  notes.breaks({ session, did, calls: session.tokens.slice(0, 1) });
}

function granted({ tokens }: SessionView): Granted[] {
  return tokens.filter((request): request is Granted => request.granted !== null);
}

/** Whether the client had a token for the same scopes that was still good and that nothing had refused. */
function isWasted(session: SessionView, grant: Granted, before: readonly Granted[]): boolean {
  return before.some(
    (earlier) =>
      sameScopes(earlier, grant) &&
      sameProcess(earlier, grant) &&
      isFresh(earlier, grant.call.at) &&
      !wasRefused(session, earlier.granted.token, grant.call.at),
  );
}

function sameScopes(one: TokenView, other: TokenView): boolean {
  return one.asked.toSorted().join(' ') === other.asked.toSorted().join(' ');
}

function sameProcess(one: TokenView, other: TokenView): boolean {
  const [first, second] = [one.call.process ?? null, other.call.process ?? null];
  return first === null || second === null || first === second;
}

/** A minute or a tenth of its life before its end, a token may be renewed. */
function isFresh({ granted: { at, life } }: Granted, when: number): boolean {
  if (life === null) return true;
  const early = Math.max(60, life / 10);
  return when < at + (life - early) * 1000;
}

/** A token that was refused may be replaced once; other tokens of that time come from calls side by side. */
function wasRefused({ calls }: SessionView, token: string, before: number): boolean {
  return calls.some(
    ({ token: used, status, call }) => used === token && status === 401 && call.at <= before,
  );
}
