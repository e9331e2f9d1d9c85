import type { ClientJudge } from '../judge.ts';
import { chainsOf } from './repetitions.ts';

/** Two clicks make one submission. */
export const twoClicks: ClientJudge = {
  rule: 'CADD-021',
  occasion: 'the journey twice',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ journey }) => journey === 'twice')) {
      for (const chain of chainsOf(session)) {
        notes.saw(session);
        const ids = new Set(chain.map(({ id }) => id));
        if (ids.size < 2) continue;
        const did = `made ${ids.size} submissions with ids of their own when one person clicked twice`;
        notes.breaks({ session, did, calls: chain });
      }
    }
  },
};

/** Submissions that nobody was sent to. */
export const unvisited: ClientJudge = {
  rule: 'CADD-019',
  occasion: 'an accepted submission',
  judge(sessions, notes) {
    const plain = sessions.filter(({ scene, journey }) => scene === 'plain' && journey !== 'many');
    const links = new Set<string>();
    const visited = new Set<string | null>();
    for (const session of plain) {
      for (const { content } of session.submissions) {
        if (content === null) continue;
        notes.saw(session);
        links.add(content);
      }
      for (const { content } of session.visits) visited.add(content);
    }
    const idle = [...links].filter((content) => !visited.has(content));
    if (links.size > 0) notes.remark(`${idle.length} of ${links.size} links had no visitor`);
  },
};
