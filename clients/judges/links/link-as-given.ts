import type { ClientJudge } from '../judge.ts';
import { type LinkFlaw, openedLinks } from './opened-links.ts';
import { visitSeen } from './visit-seen.ts';

function flawJudge(
  rule: 'CLINK-001' | 'CLINK-002' | 'CLINK-003',
  flaw: LinkFlaw,
  did: string,
): ClientJudge {
  return {
    rule,
    occasion: 'a person who opened a link',
    judge(sessions, notes) {
      for (const session of sessions) {
        for (const opened of openedLinks(session)) {
          notes.saw(session, visitSeen(session, opened.visit));
          if (opened.flaw !== flaw) continue;
          const what = `${did}: ${opened.visit.link}`;
          const calls = opened.given === null ? [] : [opened.given];
          notes.breaks({ session, did: what, calls });
        }
      }
    },
  };
}

/** The link reaches the person as it came, in three respects. */
export const linkAsGiven: readonly ClientJudge[] = [
  flawJudge('CLINK-001', 'escaped', 'sent a person to a link that is still escaped'),
  flawJudge('CLINK-002', 'altered', 'sent a person to another link than the one that came'),
  flawJudge('CLINK-003', 'added to', 'added to a link, or moved its fragment'),
];
