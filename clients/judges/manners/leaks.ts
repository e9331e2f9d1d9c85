import type { SessionView } from '../../session/session-view.ts';
import type { ClientJudge } from '../judge.ts';

/** Credentials, tokens and secrets are in no log and in no address. */
export const nothingLogged: ClientJudge = {
  rule: 'CSAFE-001',
  occasion: 'the output of a client that the judge had started',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ ended }) => ended !== null)) {
      if (session.calls.length === 0) continue;
      notes.saw(session);
      // Links are the matter of rules of their own.
      const leaks = session.ended?.leaks.filter(({ what }) => !what.endsWith('link')) ?? [];
      for (const { what, stream } of leaks) {
        notes.breaks({ session, did: `wrote a ${what} to its ${stream}`, calls: [] });
      }
      const named = session.calls.find(({ path }) => holdsName(session, path));
      if (named === undefined) continue;
      notes.breaks({ session, did: 'wrote a name into an address', calls: [named] });
    }
  },
};

/** The link is treated as a secret. */
export const linkSecret: ClientJudge = {
  rule: 'CLINK-005',
  occasion: 'the output of a client that was given a link',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ ended }) => ended !== null)) {
      if (!session.submissions.some(({ link }) => link !== null)) continue;
      notes.saw(session);
      for (const { stream } of session.ended?.leaks.filter(({ what }) => what === 'link') ?? []) {
        notes.breaks({ session, did: `wrote a link to its ${stream}`, calls: [] });
      }
    }
  },
};

function holdsName({ given, submissions }: SessionView, path: string): boolean {
  const ids = new Set(submissions.map(({ id }) => id));
  const names = Object.values(given?.credentials ?? {}).flatMap(({ full_name: name }) =>
    typeof name === 'string' && name.length > 5 ? [encodeURIComponent(name), name] : [],
  );
  // A name inside an id is the matter of CADD-006.
  return (
    names.some((name) => path.includes(name)) &&
    ![...ids].some((id) => id && path.includes(encodeURIComponent(id)))
  );
}
