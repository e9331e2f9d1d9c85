import type { ClientJudge } from '../judge.ts';

/** Address and credentials come from configuration: each session had others. */
export const configured: ClientJudge = {
  rule: 'CTOK-012',
  occasion: 'a token request of a client that the judge had started',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ scene }) => scene !== 'awkward-secret')) {
      const expected = session.given?.clientId;
      if (expected === undefined) continue;
      for (const request of session.tokens) {
        const basic = request.call.headers.authorization ?? '';
        const id = request.form.get('client_id') ?? /^Basic ([^:]*):/.exec(basic)?.[1];
        if (id === undefined || id === null) continue;
        notes.saw(session);
        const secret = request.form.get('client_secret') ?? basic;
        if (id === expected && secret.includes('[secret]')) continue;
        const did = 'used other credentials than those in its environment';
        notes.breaks({ session, did, calls: [request] });
      }
    }
  },
};

/** The token is opaque to the client. */
export const opaqueToken: ClientJudge = {
  rule: 'CTOK-013',
  occasion: 'a token that is not a JWT, as in the scene opaque-tokens',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ scene }) => scene === 'opaque-tokens')) {
      if (!session.tokens.some(({ granted }) => granted !== null)) continue;
      notes.saw(session);
      const went = session.submissions.some(({ link }) => link !== null);
      if (went && (session.ended?.exitCode ?? 0) === 0) continue;
      const did = went
        ? `ended with ${session.ended?.exitCode} when tokens were opaque`
        : 'submitted nothing when tokens were opaque';
      notes.breaks({ session, did, calls: session.tokens.slice(0, 1) });
    }
  },
};

/** The certificate of the server is verified. */
export const verifiedServer: ClientJudge = {
  rule: 'CTOK-014',
  occasion: 'a connection in the scene wrong-certificate',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ scene }) => scene === 'wrong-certificate')) {
      if (session.connections > 0) notes.saw(session);
      if (session.calls.length === 0) continue;
      const did = 'talked to a server whose certificate nobody vouches for';
      notes.breaks({ session, did, calls: session.calls.slice(0, 1) });
    }
  },
};
