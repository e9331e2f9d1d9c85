import type { SessionView } from '../../session/session-view.ts';
import type { ClientJudge } from '../judge.ts';

const ways: Readonly<Record<string, string>> = {
  'return-cancel': 'its person cancelled',
  'return-late': 'its person came back late',
  'return-never': 'its person never came back',
};

/** Cancelling, coming back late and never coming back are handled. */
export const waysBack: ClientJudge = {
  rule: 'CVER-005',
  occasion:
    'a person who cancels, comes late or never comes, as in the scenes return-cancel, return-late and return-never',
  judge(sessions, notes) {
    for (const session of sessions) {
      const way = ways[session.scene];
      const decided = session.entries.find(({ kind }) => kind === 'decision');
      if (way === undefined || decided === undefined || session.ended === null) continue;
      if (session.verifications.length === 0) continue;
      notes.saw(session);
      const usual = sessions.find(
        (one) => one.scene === 'plain' && one.journey === session.journey,
      );
      const did = ending(session, usual) ?? unread(session, decided.at);
      if (did === null) continue;
      const calls = session.verifications.slice(0, 1);
      notes.breaks({ session, did: `${did} when ${way}`, calls });
    }
  },
};

function ending({ ended }: SessionView, usual: SessionView | undefined): string | null {
  if (ended?.overLimit) return 'waited for ever';
  if (ended?.crashed) return 'crashed';
  const code = ended?.exitCode ?? 0;
  return code !== 0 && (usual?.ended?.exitCode ?? 0) === 0 ? `ended with ${code}` : null;
}

function unread({ results }: SessionView, since: number): string | null {
  return results.some(({ call }) => call.at >= since) ? null : 'never read the result';
}
